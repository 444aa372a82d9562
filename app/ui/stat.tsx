import type { Route } from "next";
import type { ReactNode } from "react";

type Props = { label: string; value: string | number; note?: ReactNode; href?: Route };

/** One number and what it counts. */
export function Stat({ label, value, note, href }: Props) {
  return (
    <div className="card relative grid content-start gap-0.5 px-5 py-4 has-[a:hover]:border-accent">
      <p className="text-sm text-quiet">
        {href ? (
          <a href={href} className="after:absolute after:inset-0">
            {label}
          </a>
        ) : (
          label
        )}
      </p>
      <p className="text-2xl font-semibold tabular-nums">{value}</p>
      {note && <p className="text-xs text-quiet">{note}</p>}
    </div>
  );
}
