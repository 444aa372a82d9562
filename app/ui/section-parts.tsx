import type { ReactNode } from "react";

export type SectionProps = {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** On a surface of its own, rather than on the page. */
  card?: boolean;
  /** No padding inside the card: for a table or list that brings its own. */
  flush?: boolean;
  id?: string;
  children: ReactNode;
};

/** What a section is drawn as, for those that stand still, too. */
export function SectionParts({
  headingId,
  title,
  lead,
  actions,
  card,
  flush,
  id,
  children,
}: SectionProps & { headingId: string }) {
  return (
    <section id={id} aria-labelledby={headingId} className={`min-w-0 ${card ? "card" : ""}`}>
      <div className={`flex flex-wrap items-start justify-between gap-x-4 gap-y-2 ${card ? "px-5 pt-4 pb-3" : "pb-3"}`}>
        <div className="grid min-w-0 gap-1">
          <h2 id={headingId} className="text-lg font-semibold">
            {title}
          </h2>
          {lead && <p className="max-w-prose text-sm text-quiet">{lead}</p>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
      <div className={card && !flush ? "px-5 pb-5" : ""}>{children}</div>
    </section>
  );
}
