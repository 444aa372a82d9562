import { isReady } from "@/lib/readiness/loaders";

export const dynamic = "force-dynamic";

export async function GET() {
  const ready = await isReady();
  return new Response(ready ? "ready\n" : "not ready\n", {
    status: ready ? 200 : 503,
    headers: { "cache-control": "no-store", ...(!ready && { "retry-after": "5" }) },
  });
}
