import { listAnswer } from "@/app/list-answer";
import { decisionList } from "../decisions/list";

/** The register of decisions as a file, as far as the reader may see it. */
export async function GET(request: Request, { params }: RouteContext<"/c/[committee]/decisions.xlsx">) {
  return listAnswer(await decisionList(request, (await params).committee), "xlsx");
}
