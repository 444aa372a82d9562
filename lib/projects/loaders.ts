import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { loadSeatedFrame } from "@/lib/frame/loaders";
import { itemQueryOf, type Params } from "@/lib/listing/schema";
import { pageOf } from "@/lib/listing/store";
import { projectIn, projectsOf } from "./store";

/** The projects a committee monitors. */
export async function loadProjects(slug: string) {
  const frame = await loadSeatedFrame(slug);
  return projectsOf(frame.actor, frame.committee.id);
}

/** A project, and the items about it that the reader may see. */
export async function loadProject(slug: string, id: string, params: Params) {
  const { actor, committee } = await loadSeatedFrame(slug);
  if (!z.uuid().safeParse(id).success) notFound();
  const query = { ...itemQueryOf(params), project: id };
  const [project, page] = await Promise.all([projectIn(committee.id, id), pageOf(actor, committee.id, query)]);
  if (!project) notFound();
  return { project, page };
}
