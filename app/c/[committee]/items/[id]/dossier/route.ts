import { attachmentHeader } from "@/lib/files/name";
import { zipOf } from "@/lib/files/zip-stream";
import { filesOfDossier } from "./contents";

/** Everything of an item that its reader may see, in one file. */
export async function GET(_request: Request, { params }: RouteContext<"/c/[committee]/items/[id]/dossier">) {
  const { committee, id } = await params;
  const { name, entries } = await filesOfDossier(committee, id);
  return new Response(zipOf(entries), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": attachmentHeader(`${name}.zip`),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
