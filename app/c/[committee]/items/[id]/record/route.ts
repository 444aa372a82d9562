import type { NextRequest } from "next/server";
import { checkpointsAsked, recordAnswer } from "@/app/record-answer";
import { loadRecord } from "@/lib/record/loaders";

/** The record of an item as one signed file, for whoever may read the item. `npm run verify` checks it anywhere. */
export async function GET(request: NextRequest, { params }: RouteContext<"/c/[committee]/items/[id]/record">) {
  const { committee, id } = await params;
  const record = await loadRecord(committee, id, checkpointsAsked(request.nextUrl.searchParams));
  return recordAnswer(record, record.item.symbol ?? id);
}
