/** The process answers: whoever watches need not restart it. Nothing else is asked. */
export const dynamic = "force-dynamic";

export function GET() {
  return new Response("alive\n", { headers: { "cache-control": "no-store" } });
}
