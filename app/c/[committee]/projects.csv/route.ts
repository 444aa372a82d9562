import { listAnswer } from "@/app/list-answer";
import { projectList } from "../projects/list";

/** The register of projects, filtered and ordered by the same address, as a file. */
export async function GET(request: Request, { params }: RouteContext<"/c/[committee]/projects.csv">) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return listAnswer(await projectList((await params).committee, query), "csv");
}
