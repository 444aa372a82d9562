import { loadProjectChoices } from "@/lib/projects/loaders";

/** Projects to choose from whose code or title holds `?q=`, for those who see the committee's projects; nobody else. */
export async function GET(request: Request, { params }: RouteContext<"/api/c/[committee]/projects">) {
  const { committee } = await params;
  const found = await loadProjectChoices(committee, new URL(request.url).searchParams.get("q") ?? "");
  const headers = { "cache-control": "private, no-store" };
  return found ? Response.json(found, { headers }) : new Response(null, { status: 404, headers });
}
