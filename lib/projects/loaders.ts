import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { loadSeatedFrame } from "@/lib/frame/loaders";
import { committeesFor } from "@/lib/frame/store";
import { itemQueryOf, type Params } from "@/lib/listing/schema";
import { pageOf } from "@/lib/listing/store";
import { mayInCommittee } from "@/lib/rules/access";
import { requireMember } from "@/lib/session/current";
import { choicesOf, projectIn, projectsOf } from "./store";

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

/** Projects to choose from that match what was typed; nothing for who may not see the committee's projects. */
export async function loadProjectChoices(slug: string, words: string) {
  const { actor } = await requireMember();
  const committee = (await committeesFor(actor, slug)).find((one) => one.slug === slug);
  if (!committee || !mayInCommittee(actor, "listItems", committee.id).ok) return undefined;
  return (await choicesOf(committee.id, { words })).choices;
}
