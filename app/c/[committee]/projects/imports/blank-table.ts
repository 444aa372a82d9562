import { getTranslations } from "next-intl/server";
import type { List } from "@/app/list-answer";
import { loadImports } from "@/lib/imports/loaders";
import { TEMPLATE_FIELDS } from "@/lib/tables/fields";

/** A table with the heads that an import knows, in the reader's language, and nothing beneath. */
export async function blankTable(slug: string): Promise<List> {
  await loadImports(slug, {});
  const t = await getTranslations();
  const heads = TEMPLATE_FIELDS.map((field) => t(`imports.table.fields.${field}`));
  return { name: t("projects.fileName"), heads, pages: nothing() };
}

async function* nothing(): List["pages"] {}
