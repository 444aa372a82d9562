import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ListFormat } from "@/app/list-answer";

const FORMATS: ListFormat[] = ["xlsx", "csv"];

/** The list as it is shown, whole, as a file. */
export async function SaveAs({ href }: { href: (format: ListFormat) => Route }) {
  const t = await getTranslations("lists.export");
  return FORMATS.map((format) => (
    <a key={format} href={href(format)} download className="button" data-variant="secondary">
      {t(format)}
    </a>
  ));
}
