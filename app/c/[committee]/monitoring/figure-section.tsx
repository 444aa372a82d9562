import type { ReactNode } from "react";
import { paths } from "@/app/paths";
import { EmptyState } from "@/app/ui/empty-state";
import { SectionParts } from "@/app/ui/section-parts";
import { Markup } from "@/app/ui/still";
import type { Cell } from "@/app/ui/table";
import { tableHtml } from "@/app/ui/table-text";
import { isShare } from "@/lib/files/cell";
import type { Format } from "@/lib/languages/format";
import type { Figure, FigureTable } from "./figure";
import type { Say } from "./say";
import type { TableName } from "./tables";

type Props = { slug: string; say: Say; name: TableName; table: FigureTable; lead: string; chart?: ReactNode };

/** Rows that stand on one page of paper together; of more the table goes on overleaf. */
const WHOLE = 9;

/** A table of figures with the way to its file, and the chart it belongs to. */
export function FigureSection({ slug, say: { t, saveAs, format }, name, table, lead, chart }: Props) {
  const title = t(`tables.${name}`);
  const cell = ({ value, href, note }: Figure): Cell => {
    const text = inWords(value, format);
    // Behind a nought there is no list to open.
    return { text, ...(href && value !== 0 && { href }), ...(note && { note }) };
  };
  /** Not the first row alone: of what nobody answered yet there is no rate. */
  const counts = (at: number) =>
    table.rows.some(({ cells }) => typeof cells[at]?.value === "number" || isShare(cells[at]?.value));
  const columns = table.columns.map((label, at) => ({
    label,
    ...(at === 0 && { lead: true }),
    ...(counts(at) && { align: "end" as const }),
  }));
  const rows = table.rows.map(({ cells }) => cells.map(cell));
  return (
    <SectionParts
      id={name}
      headingId={`${name}-heading`}
      card
      flush
      title={title}
      lead={lead}
      actions={
        table.rows.length > 0 && (
          <>
            {(["xlsx", "csv"] as const).map((format) => (
              <a
                key={format}
                href={paths.list(slug, "figures", format, { table: name })}
                download
                aria-label={`${saveAs(format)}: ${title}`}
                className="button"
                data-variant="secondary"
                data-size="small"
              >
                {saveAs(format)}
              </a>
            ))}
          </>
        )
      }
    >
      {table.rows.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <details className="unfolds">
          <summary className="link w-fit px-5 pb-4">{t("unfold")}</summary>
          <div className={chart ? "grid items-start gap-4 xl:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]" : ""}>
            {chart && <div className="break-inside-avoid px-5 pt-1 pb-4">{chart}</div>}
            <div
              className={`min-w-0 [&_thead_th]:whitespace-normal ${table.rows.length <= WHOLE ? "break-inside-avoid" : ""}`}
            >
              <Markup of={tableHtml({ caption: title, columns, rows })} />
            </div>
          </div>
        </details>
      )}
    </SectionParts>
  );
}

function inWords(value: Figure["value"], format: Format): string {
  if (typeof value === "number") return format.number(value);
  if (value instanceof Date) return format.day(value);
  return isShare(value) ? format.percent(value.share) : value;
}
