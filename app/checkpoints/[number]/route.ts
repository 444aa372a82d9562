import { loadCheckpoint } from "@/lib/checkpoints/loaders";
import { attachmentHeader } from "@/lib/files/name";

/** A checkpoint as a file to keep, with the heads it is over: enough to hold any later export against. */
export async function GET(_request: Request, { params }: RouteContext<"/checkpoints/[number]">) {
  const number = Number((await params).number);
  const checkpoint = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 && (await loadCheckpoint(number));
  if (!checkpoint) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(JSON.stringify(checkpoint), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": attachmentHeader(`checkpoint-${number}.json`),
      // What was signed once never changes.
      "cache-control": "public, max-age=86400, immutable",
    },
  });
}
