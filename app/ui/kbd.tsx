import type { ReactNode } from "react";

export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="rounded-sm border border-b-2 border-edge bg-sunken px-1.5 text-xs">{children}</kbd>;
}
