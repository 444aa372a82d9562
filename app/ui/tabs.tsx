"use client";
import type { Route } from "next";

type Tab = { label: string; href: Route; current?: boolean; count?: string | number };

/** Views of one thing, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="no-print overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {tabs.map(({ label, href, current, count }) => (
          <li key={href} className="flex-none">
            <a
              href={href}
              aria-current={current ? "page" : undefined}
              className="block whitespace-nowrap border-b-2 border-transparent px-3 py-2 text-sm text-quiet -outline-offset-4 hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {label}
              {count !== undefined && <span className="ms-1.5 font-normal text-quiet tabular-nums">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
