import type { NextRequest } from "next/server";
import { attachmentHeader } from "@/lib/files/name";
import { loadRecord } from "@/lib/record/loaders";

/** The record of an item as one signed file, for whoever may read the item. `npm run verify` checks it anywhere. */
export async function GET(request: NextRequest, { params }: RouteContext<"/c/[committee]/items/[id]/record">) {
  const { committee, id } = await params;
  const asked = request.nextUrl.searchParams.getAll("checkpoint").map(Number).filter(Number.isSafeInteger);
  const record = await loadRecord(committee, id, asked.slice(0, 20));
  return new Response(JSON.stringify(record, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": attachmentHeader(`${record.item.symbol ?? id}.record.json`),
      "cache-control": "private, no-store",
    },
  });
}
