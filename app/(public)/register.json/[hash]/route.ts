import { loadPublicFile } from "@/lib/register/loaders";
import { HARMLESS } from "../../register/feed-answer";
import { ASK_FIRST, isHeld } from "../../register/validators";

/** A published file, by the SHA-256 of its bytes. It never changes; but it may be withdrawn. */
export async function GET(request: Request, { params }: RouteContext<"/register.json/[hash]">) {
  const { hash } = await params;
  const file = await loadPublicFile(hash);
  if (file === undefined) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const headers = { etag: `"${hash}"`, "cache-control": ASK_FIRST, ...HARMLESS };
  if (isHeld(request.headers, headers, { count: 0, changedAt: null }, new Date()))
    return new Response(null, { status: 304, headers });
  return new Response(file, { headers: { ...headers, "content-type": "application/json; charset=utf-8" } });
}
