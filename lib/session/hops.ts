import { isIP } from "node:net";

/**
 * The server adds whom it speaks to at the list's end, and so does each proxy in front of it. What
 * stands before the proxies that are trusted was written by the visitor and may say anything.
 */
export function addressIn(forwardedFor: string | null, trustedProxies: number): string {
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  const address = hops.at(-1 - trustedProxies) ?? hops[0] ?? "";
  return isIP(address) ? address.replace(/^::ffff:/, "") : "unknown";
}
