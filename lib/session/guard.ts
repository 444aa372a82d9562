import "server-only";
import { headers } from "next/headers";
import { granted, no, type Verdict } from "@/lib/rules/verdict";

/**
 * Refuses a command that does not come from one of our own pages. The framework lets an absent
 * `Origin` through, and route handlers have no check at all.
 */
export async function mayProceed(): Promise<Verdict> {
  return fromOurPages(await headers()) ? granted : no("foreignOrigin");
}

export function fromOurPages(sent: Headers): boolean {
  const site = sent.get("sec-fetch-site");
  if (site && site !== "same-origin") return false;
  const origin = sent.get("origin");
  if (!origin) return false;
  const host = sent.get("host");
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
