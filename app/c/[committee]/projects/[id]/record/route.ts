import type { NextRequest } from "next/server";
import { checkpointsAsked, recordAnswer } from "@/app/record-answer";
import { loadProjectRecord } from "@/lib/project-history/loaders";

/** The record of a project as one signed file, for whoever sits in the committee. `npm run verify` checks it anywhere. */
export async function GET(request: NextRequest, { params }: RouteContext<"/c/[committee]/projects/[id]/record">) {
  const { committee, id } = await params;
  const record = await loadProjectRecord(committee, id, checkpointsAsked(request.nextUrl.searchParams));
  return recordAnswer(record, record.project.code);
}
