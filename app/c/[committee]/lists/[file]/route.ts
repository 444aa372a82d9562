import { type List, listFile } from "@/app/list-answer";
import { decisionList } from "../../decisions/list";
import { requestList } from "../../follow-up/capacity/list";
import { followUpList } from "../../follow-up/list";
import { interestList } from "../../interests/list";
import { itemList } from "../../items/list";
import { memberList } from "../../members/list";
import { lightList } from "../../monitoring/indicators/list";
import { figureList } from "../../monitoring/list";
import { valueList } from "../../projects/[id]/results/list";
import { projectList } from "../../projects/list";

/** Every list that is saved as a file: as its page shows it to the same reader, filtered and ordered by the same address. */
const LISTS: Record<string, (slug: string, query: Record<string, string>) => Promise<List>> = {
  items: itemList,
  decisions: decisionList,
  projects: projectList,
  "follow-up": followUpList,
  capacity: requestList,
  members: memberList,
  interests: interestList,
  values: valueList,
  figures: figureList,
  lights: lightList,
};

export async function GET(request: Request, { params }: RouteContext<"/c/[committee]/lists/[file]">) {
  const { committee: slug, file } = await params;
  const lists = Object.entries(LISTS).map(([name, list]) => [
    name,
    (query: Record<string, string>) => list(slug, query),
  ]);
  return listFile(Object.fromEntries(lists), file, request);
}
