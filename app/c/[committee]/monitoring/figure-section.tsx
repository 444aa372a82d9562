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

/** A chart and the table of its figures, with the way to their file. On a phone the table waits to be asked for. */
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
        <div className={chart ? "grid items-start gap-4 xl:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]" : ""}>
          {chart && <div className="break-inside-avoid px-5 pt-1 pb-4 max-sm:pb-0">{chart}</div>}
          <details className="unfolds min-w-0">
            <summary className="link w-fit px-5 pb-4">{unfold}</summary>
            <div className={`[&_thead_th]:whitespace-normal ${rows.length <= WHOLE ? "break-inside-avoid" : ""}`}>
              <Markup of={tableHtml({ caption: title, columns, rows })} />
            </div>
          </details>
        </div>
      )}
    </SectionParts>
  );
}
