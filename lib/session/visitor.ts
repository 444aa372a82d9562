import "server-only";
import { isIP } from "node:net";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/** From where a request came: kept with a session, and counted against a flood. */
export type Visitor = { address: string; userAgent: string | null };

export async function visitor(): Promise<Visitor> {
  const sent = await headers();
  return {
    address: addressIn(sent.get("x-forwarded-for"), env().TRUST_PROXY),
    userAgent: sent.get("user-agent")?.slice(0, 400) ?? null,
  };
}

/**
 * The server adds whom it speaks to at the list's end, and so does each proxy in front of it. What
 * stands before the proxies that are trusted was written by the visitor and may say anything.
 */
export function addressIn(forwardedFor: string | null, trustedProxies: number): string {
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  const address = hops.at(-1 - trustedProxies) ?? hops[0] ?? "";
  return isIP(address) ? address.replace(/^::ffff:/, "") : "unknown";
}
