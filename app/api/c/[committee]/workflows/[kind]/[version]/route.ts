import { attachmentHeader } from "@/lib/files/name";
import type { WorkflowFile } from "@/lib/rules/workflow-file";
import { loadVersionFile } from "@/lib/workflows/loaders";

/** One version as a file, for whoever may read the committee's rulebook; to anybody else there is none. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/c/[committee]/workflows/[kind]/[version]">,
) {
  const { committee: slug, kind: name, version } = await params;
  const found = await loadVersionFile(slug, name, version);
  if (!found) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const { committee, kind, shown } = found;
  const { route, rule, reason } = shown;
  const file: WorkflowFile = {
    format: "workflow/1",
    committee: committee.symbol,
    kind,
    version: shown.version,
    ...(reason && { reason }),
    route,
    rule,
  };
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": attachmentHeader(`${committee.symbol}-${kind}-${shown.version}.json`),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
