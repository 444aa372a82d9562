import type { Route } from "next";

/** Where to go after signing in: a path of our own, or the start. Whatever else an address asks for is not followed. */
export function nextPath(wanted: unknown): Route {
  // Browsers read `//host` and `/\host` as another host, and drop tabs and line ends before they look.
  if (typeof wanted !== "string" || !wanted.startsWith("/") || !URL.canParse(wanted, OURS)) return "/";
  const url = new URL(wanted, OURS);
  // `/x/..//host` has become `//host` by now.
  return url.origin === OURS && !url.pathname.startsWith("//") ? (`${url.pathname}${url.search}` as Route) : "/";
}

const OURS = "http://ours.invalid";
