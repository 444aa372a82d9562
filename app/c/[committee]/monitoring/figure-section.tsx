import type { Route } from "next";
import type { ReactNode } from "react";
import { EmptyState } from "@/app/ui/empty-state";
import { SectionParts } from "@/app/ui/section-parts";
import { Markup } from "@/app/ui/still";
import type { Cell, Column } from "@/app/ui/table";
import { tableHtml } from "@/app/ui/table-text";

export type Part = {
  name: string;
  title: string;
  lead: string;
  saves: { says: string; href: Route }[];
  columns: Column[];
  rows: Cell[][];
  chart: ReactNode;
};

/** Rows that stand on one page of paper together; of more the table goes on overleaf. */
const WHOLE = 9;

/** A table of figures with the way to its file, and the chart it belongs to. */
export function FigureSection({
  name,
  title,
  lead,
  saves,
  columns,
  rows,
  chart,
  unfold,
  none,
}: Part & { unfold: string; none: string }) {
  return (
    <SectionParts
      id={name}
      headingId={`${name}-heading`}
      card
      flush
      title={title}
      lead={lead}
      actions={
        rows.length > 0 && (
          <>
            {saves.map(({ says, href }) => (
              <a
                key={href}
                href={href}
                download
                aria-label={`${says}: ${title}`}
                className="button"
                data-variant="secondary"
                data-size="small"
              >
                {says}
              </a>
            ))}
          </>
        )
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={none} />
      ) : (
        <details className="unfolds">
          <summary className="link w-fit px-5 pb-4">{unfold}</summary>
          <div className={chart ? "grid items-start gap-4 xl:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]" : ""}>
            {chart && <div className="break-inside-avoid px-5 pt-1 pb-4">{chart}</div>}
            <div
              className={`min-w-0 [&_thead_th]:whitespace-normal ${rows.length <= WHOLE ? "break-inside-avoid" : ""}`}
            >
              <Markup of={tableHtml({ caption: title, columns, rows })} />
            </div>
          </div>
        </details>
      )}
    </SectionParts>
  );
}
