import type { Route } from "next";
import type { ListFormat } from "@/app/list-answer";
import { readersWords } from "@/lib/languages/reader";

const FORMATS: ListFormat[] = ["xlsx", "csv"];

/** The list as it is shown, whole, as a file. */
export async function SaveAs({ href }: { href: (format: ListFormat) => Route }) {
  const t = await readersWords();
  return FORMATS.map((format) => (
    <a key={format} href={href(format)} download className="button" data-variant="secondary">
      {t(`lists.export.${format}`)}
    </a>
  ));
}
