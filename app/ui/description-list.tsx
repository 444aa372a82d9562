import type { ReactNode } from "react";

export type Entry = { term: ReactNode; value: ReactNode /** Spans the width: a long text, a table. */; wide?: boolean };

/** Fields laid out to be read. Short ones stand beside their term, wide ones below it. */
export function DescriptionList({ entries }: { entries: Entry[] }) {
  return (
    <dl className="grid">
      {entries.map(({ term, value, wide }, index) => (
        <div
          key={index}
          className={`grid gap-x-6 gap-y-1 border-b border-line py-3 first:pt-0 last:border-0 last:pb-0 ${wide ? "" : "sm:grid-cols-[minmax(9rem,14rem)_1fr]"}`}
        >
          <dt className="text-sm text-quiet">{term}</dt>
          <dd className="min-w-0 max-w-[70ch]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
