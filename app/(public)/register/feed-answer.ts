import type { NextRequest } from "next/server";
import type { Locale } from "@/lib/languages/locales";
import { isLocale, preferredLocale } from "@/lib/languages/locales";
import { loadChanges } from "@/lib/register/loaders";
import { ASK_FIRST, type Changes, isHeld, validatorsOf } from "./validators";

/** The language of a feed: the one asked for by `lang`, else the first that the asker understands. */
export function feedLocale(request: NextRequest): Locale {
  const asked = request.nextUrl.searchParams.get("lang");
  return isLocale(asked) ? asked : preferredLocale(request.headers.get("accept-language"));
}

/**
 * Answers a machine that reads what is public: nothing but "unchanged" when it holds the latest already.
 * `make` answers nothing where there is nothing; `changed` is how often, and when last, anything was.
 */
export async function feedAnswer(
  request: NextRequest,
  type: string,
  make: () => Promise<string | undefined>,
  changed: Promise<Changes> = loadChanges(request.nextUrl.searchParams.get("committee") ?? undefined),
): Promise<Response> {
  const changes = await changed;
  const variant = `${feedLocale(request)}-${process.env.NEXT_DEPLOYMENT_ID ?? ""}`;
  const validators = validatorsOf(changes, variant);
  const headers = { ...validators, "cache-control": ASK_FIRST, vary: "accept-language", ...HARMLESS };
  if (isHeld(request.headers, validators, changes, new Date())) return new Response(null, { status: 304, headers });
  const body = await make();
  if (body === undefined) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(body, { headers: { ...headers, "content-type": type } });
}

/** Read by anybody from anywhere; shown as a page by nobody. */
export const HARMLESS = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "content-security-policy": "default-src 'none'; sandbox",
  "x-content-type-options": "nosniff",
};
