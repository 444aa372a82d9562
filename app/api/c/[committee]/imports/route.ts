import { paths } from "@/app/paths";
import { committeeToImportTo } from "@/lib/imports/loaders";
import { receiveImport } from "@/lib/imports/upload";
import { sayRefusal } from "@/lib/languages/refusal";
import { type No, no } from "@/lib/rules/verdict";
import { currentMember } from "@/lib/session/current";
import { fromOurPages } from "@/lib/session/guard";

/** Takes in a file to import: a plain form, which goes on to the page of its import or back with the reason. */
export async function POST(request: Request, { params }: RouteContext<"/api/c/[committee]/imports">) {
  const { committee: slug } = await params;
  if (!fromOurPages(request.headers)) return refused(no("foreignOrigin"), 403);
  const member = await currentMember();
  if (!member) return refused(no("signedOut"), 401);
  if (member.owesSecondFactor) return refused(no("secondFactorOwed"), 403);
  const committeeId = await committeeToImportTo(member, slug);
  if (!committeeId.ok) return refused(committeeId, committeeId.reason === "notFound" ? 404 : 403);

  const verdict = await receiveImport(member, committeeId.value, request);
  const next = verdict.ok ? paths.import(slug, verdict.value.id) : paths.imports(slug, { refused: verdict.reason });
  // 303: the browser comes back with a GET, and a reload sends nothing twice.
  return new Response(null, { status: 303, headers: { location: next } });
}

async function refused(verdict: No, status: number) {
  const said = { reason: await sayRefusal(verdict), because: verdict.reason };
  return Response.json(said, { status, headers: { "cache-control": "no-store" } });
}
