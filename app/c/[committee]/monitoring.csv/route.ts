import { listAnswer } from "@/app/list-answer";
import { figureList } from "../monitoring/list";

/** One table of the committee's figures as a file. */
export async function GET(request: Request, { params }: RouteContext<"/c/[committee]/monitoring.csv">) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return listAnswer(await figureList((await params).committee, query), "csv");
}
