import { getLocale, getTranslations } from "next-intl/server";
import type { List } from "@/app/list-answer";
import type { Cell } from "@/lib/files/cell";
import { linesOf } from "@/lib/files/pages";
import { nameIn } from "@/lib/languages/named";
import { loadAllItems } from "@/lib/listing/loaders";
import type { ItemLine } from "@/lib/listing/store";

const COLUMNS = [
  "symbol",
  "title",
  "kind",
  "status",
  "author",
  "delegation",
  "area",
  "submitted",
  "deadline",
  "updated",
] as const;

/** The committee's items as the reader sees them, filtered and ordered by the same address. */
export async function itemList(slug: string, query: Record<string, string>): Promise<List> {
  const { frame, pages } = await loadAllItems(slug, query);
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  return {
    name: `${frame.committee.symbol}-${t("lists.export.name")}`,
    heads: COLUMNS.map((column) => t(`lists.export.columns.${column}`)),
    pages: linesOf(pages, lineOf),
  };

  function lineOf({ symbol, title, kind, status, author, delegation, area, ...at }: ItemLine): Cell[] {
    return [
      symbol,
      title,
      t(`kinds.${kind}.name`),
      t(`statuses.${status}`),
      author,
      delegation && nameIn(locale, delegation),
      area && t(`areas.${area}`),
      instant(at.submittedAt),
      instant(at.deadlineAt),
      instant(at.updatedAt),
    ];
  }
}

const instant = (at: string | null) => (at === null ? null : new Date(at));
