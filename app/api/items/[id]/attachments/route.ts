import { paths } from "@/app/paths";
import { mayAttach } from "@/lib/attachments/loaders";
import type { UploadAnswer } from "@/lib/attachments/schema";
import { receiveFiles } from "@/lib/attachments/upload";
import { sayRefusal } from "@/lib/languages/refusal";
import { type No, no } from "@/lib/rules/verdict";
import { currentMember } from "@/lib/session/current";
import { fromOurPages } from "@/lib/session/guard";

const STATUS: Record<string, number> = { notFound: 404, signedOut: 401, brokenUpload: 400 };

/**
 * Adds files to an item: a multipart form, sent by a script one file at a time or by a plain form all
 * at once. A script is answered with what was refused and why; a plain form goes back to its page.
 */
export async function POST(request: Request, { params }: RouteContext<"/api/items/[id]/attachments">) {
  const { id } = await params;
  if (!fromOurPages(request.headers)) return answer([no("foreignOrigin")], 403);
  const member = await currentMember();
  if (!member) return answer([no("signedOut")], 401);
  if (member.owesSecondFactor) return answer([no("secondFactorOwed")], 403);
  const allowed = await mayAttach(member, id);
  if (!allowed.ok) return answer([allowed], STATUS[allowed.reason] ?? 403);

  const refusals = await receiveFiles(member, id, request);
  if (request.headers.get("accept") === "application/json") return answer(refusals);
  const [first] = refusals;
  const back = paths.editItem(
    allowed.value.slug,
    id,
    first && { refused: first.reason, name: typeof first.params?.name === "string" ? first.params.name : "" },
  );
  // 303: the browser comes back with a GET, and a reload sends nothing twice.
  return new Response(null, { status: 303, headers: { location: back } });
}

async function answer(refusals: No[], status = refusals.length > 0 ? 422 : 200) {
  const said: UploadAnswer = { refusals: await Promise.all(refusals.map(sayRefusal)) };
  return Response.json(said, { status, headers: { "cache-control": "no-store" } });
}
