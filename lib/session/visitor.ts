import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";
import { addressIn } from "./hops";

/** From where a request came: kept with a session, and counted against a flood. */
export type Visitor = { address: string; userAgent: string | null };

export async function visitor(): Promise<Visitor> {
  const sent = await headers();
  return {
    address: addressIn(sent.get("x-forwarded-for"), env().TRUST_PROXY),
    userAgent: sent.get("user-agent")?.slice(0, 400) ?? null,
  };
}
