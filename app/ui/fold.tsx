import type { ReactNode } from "react";

/** A form that most readers do not need: its title opens it, without script. */
export const Fold = ({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) => (
  <details className="no-print border-t border-line pt-3" open={open}>
    <summary className="link w-fit">{title}</summary>
    <div className="mt-4">{children}</div>
  </details>
);
