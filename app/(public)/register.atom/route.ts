import type { NextRequest } from "next/server";
import { loadFeed } from "@/lib/register/loaders";
import { atom } from "../register/atom";
import { feedAnswer, feedLocale } from "../register/feed-answer";

/** The latest changes of the public register as an Atom feed (RFC 4287), withdrawals too (RFC 6721). */
export function GET(request: NextRequest) {
  return feedAnswer(request, "application/atom+xml; charset=utf-8", async () => {
    const found = await loadFeed(Object.fromEntries(request.nextUrl.searchParams));
    const lang = request.nextUrl.searchParams.get("lang") ?? undefined;
    return found && atom(found.query, found.page, feedLocale(request), lang);
  });
}
