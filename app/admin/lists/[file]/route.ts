import { auditList } from "@/app/admin/audit/list";
import { historyList } from "@/app/admin/committees/list";
import { peopleList } from "@/app/admin/people/list";
import { type List, listFile } from "@/app/list-answer";

/** The lists of the administration that are saved as files: as their pages show them, by the same address. */
const LISTS: Record<string, (query: Record<string, string>) => Promise<List>> = {
  people: peopleList,
  roles: historyList,
  record: auditList,
};

export async function GET(request: Request, { params }: RouteContext<"/admin/lists/[file]">) {
  return listFile(LISTS, (await params).file, request);
}
