import { listAnswer } from "@/app/list-answer";
import { blankTable } from "../blank-table";

/** The table to begin an import with. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/c/[committee]/projects/imports/template.xlsx">,
) {
  return listAnswer(await blankTable((await params).committee), "xlsx");
}
