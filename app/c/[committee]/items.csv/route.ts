import { listAnswer } from "@/app/list-answer";
import { itemList } from "../items/list";

/** The items of the committee as a file, as far as the reader may see them. */
export async function GET(request: Request, { params }: RouteContext<"/c/[committee]/items.csv">) {
  return listAnswer(await itemList(request, (await params).committee), "csv");
}
