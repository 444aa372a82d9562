"use client";
import type { Route } from "next";
import { usePathname } from "next/navigation";

type Props = {
  href: Route;
  label: string;
  count?: number;
  /** Pages below it are part of it; by itself so for addresses of three parts and more. */
  deep?: boolean;
  className: string;
};

/** A link of the navigation, marked when the page is it or lies below it. */
export function NavLink({ href, label, count, deep = href.split("/").length > 3, className }: Props) {
  const path = usePathname();
  const current = path === href ? "page" : deep && path.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <a href={href} aria-current={current} className={className}>
      {label}{" "}
      {count ? (
        <span className="ms-1.5 rounded-full bg-accent-soft px-1.5 text-xs font-semibold text-accent tabular-nums">
          {count}
        </span>
      ) : null}
    </a>
  );
}
