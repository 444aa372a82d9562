import type { ReactNode } from "react";
import { Khatam } from "./khatam";

type Props = { title: ReactNode; children?: ReactNode; actions?: ReactNode };

/** Nothing here, and what to do about it. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <div className="grid justify-items-center gap-2 px-6 py-12 text-center">
      <Khatam className="size-9 text-edge" />
      <div className="font-semibold">{title}</div>
      {children && <div className="max-w-prose text-sm text-quiet">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
