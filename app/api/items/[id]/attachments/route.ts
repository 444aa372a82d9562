import { redirect } from "next/navigation";
import { paths } from "@/app/paths";
import { mayAttach } from "@/lib/attachments/loaders";
import { receiveFile } from "@/lib/attachments/perform";
import { LARGEST, MOST_FILES, type UploadAnswer } from "@/lib/attachments/schema";
import { BadUpload, eachFile } from "@/lib/files/multipart";
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
  const allowed = await mayAttach(member, id);
  if (!allowed.ok) return answer([allowed], STATUS[allowed.reason] ?? 403);

  const refusals = await received(request, (file) => receiveFile(member, id, file));
  if (request.headers.get("accept") === "application/json") return answer(refusals);
  const [first] = refusals;
  redirect(
    paths.editItem(allowed.value.slug, id, first && { refused: first.reason, name: String(first.params?.name ?? "") }),
  );
}

async function received(
  request: Request,
  receive: Parameters<typeof eachFile<Awaited<ReturnType<typeof receiveFile>>>>[2],
): Promise<No[]> {
  try {
    // One more than an item may hold, so that too many are refused and not silently left out.
    const verdicts = await eachFile(request, { files: MOST_FILES + 1, bytes: LARGEST }, receive);
    return verdicts.flatMap((verdict) => (verdict.ok ? [] : [verdict]));
  } catch (error) {
    if (error instanceof BadUpload) return [no("brokenUpload")];
    throw error;
  }
}

async function answer(refusals: No[], status = refusals.length > 0 ? 422 : 200) {
  const said: UploadAnswer = { refusals: await Promise.all(refusals.map(sayRefusal)) };
  return Response.json(said, { status, headers: { "cache-control": "no-store" } });
}
