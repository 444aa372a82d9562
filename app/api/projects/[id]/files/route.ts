import { paths } from "@/app/paths";
import { sayRefusal } from "@/lib/languages/refusal";
import { mayAttachTo } from "@/lib/project-files/loaders";
import { receiveProjectFiles } from "@/lib/project-files/upload";
import { type No, no } from "@/lib/rules/verdict";
import { currentMember } from "@/lib/session/current";
import { fromOurPages } from "@/lib/session/guard";

/** Keeps files with a project: a plain form, which goes back to its page, with the reason where one was refused. */
export async function POST(request: Request, { params }: RouteContext<"/api/projects/[id]/files">) {
  const { id } = await params;
  if (!fromOurPages(request.headers)) return refused(no("foreignOrigin"), 403);
  const member = await currentMember();
  if (!member) return refused(no("signedOut"), 401);
  if (member.owesSecondFactor) return refused(no("secondFactorOwed"), 403);
  const allowed = await mayAttachTo(member, id);
  if (!allowed.ok) return refused(allowed, allowed.reason === "notFound" ? 404 : 403);

  const [first] = await receiveProjectFiles(member, id, request);
  const named = first && {
    refused: first.reason,
    name: typeof first.params?.name === "string" ? first.params.name : "",
  };
  // 303: the browser comes back with a GET, and a reload sends nothing twice.
  const location = paths.editProjectPart(allowed.value.slug, id, "documents", named);
  return new Response(null, { status: 303, headers: { location } });
}

async function refused(verdict: No, status: number) {
  const said = { reason: await sayRefusal(verdict), because: verdict.reason };
  return Response.json(said, { status, headers: { "cache-control": "no-store" } });
}
