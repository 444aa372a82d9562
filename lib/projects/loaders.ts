import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { whileUnchanged } from "@/db/unchanged";
import { pagesOf, ROWS_AT_ONCE } from "@/lib/files/pages";
import { type Frame, loadSeatedFrame } from "@/lib/frame/loaders";
import { committeesFor } from "@/lib/frame/store";
import { frameworksOf } from "@/lib/framework-facts/store";
import { activityXml, FILE_END, fileStart, gapsOf } from "@/lib/iati/write";
import { lightUpForReader } from "@/lib/lights/perform";
import { itemQueryOf, type Params } from "@/lib/listing/schema";
import { factsOf } from "@/lib/project-facts/store";
import { wholeOf } from "@/lib/project-history/store";
import { mayInCommittee } from "@/lib/rules/access";
import { requireMember } from "@/lib/session/current";
import { type ProjectQuery, projectQueryOf } from "./schema";
import * as store from "./store";

/** One page of the projects a committee monitors, as the address asks for them. */
export async function loadProjects(
  slug: string,
  params: Params,
): Promise<store.ProjectList & { frame: Frame; query: ProjectQuery }> {
  const frame = await loadSeatedFrame(slug);
  const query = projectQueryOf(params);
  const { actor, committee, seen } = frame;
  const key = ["projects", committee.id, actor, query];
  return { frame, query, ...(await whileUnchanged(seen, key, () => store.listOf(actor, committee.id, query))) };
}

/** All projects the address asks for, in its order, some at a time. */
export async function loadAllProjects(slug: string, params: Params) {
  const { actor, committee } = await loadSeatedFrame(slug);
  const query = { ...projectQueryOf(params), before: undefined };
  const pages = pagesOf(async (after) => {
    const { rows, next } = await store.pageOf(actor, committee.id, { ...query, after }, ROWS_AT_ONCE);
    return { rows, after: next && `${next.id}~${next.key}` };
  });
  return { committee, pages };
}

/** So many at a time: each comes with everything it is made of. */
const WHOLE_AT_ONCE = 50;

/** The projects the address asks for as a file of IATI 2.03, piece by piece. */
export async function loadProjectsAsIati(slug: string, params: Params) {
  const { actor, committee } = await loadSeatedFrame(slug);
  const query = { ...projectQueryOf({ ...params, sort: "code", direction: "up" }), before: undefined };
  return { committee, pieces: pieces() };

  async function* pieces(): AsyncGenerator<string, undefined> {
    yield fileStart(new Date().toISOString());
    let after: string | undefined;
    do {
      const { rows, next } = await store.pageOf(actor, committee.id, { ...query, after }, WHOLE_AT_ONCE);
      const whole = new Map((await factsOf(rows.map(({ id }) => id))).map((project) => [project.id, project]));
      const frameworks = await frameworksOf(rows.map(({ id }) => id));
      const ready = rows.flatMap(({ id }) => whole.get(id) ?? []).filter((project) => gapsOf(project).length === 0);
      yield ready
        .map((project) => activityXml(project, instantOf(project.updatedAt), frameworks.get(project.id)))
        .join("");
      after = next && `${next.id}~${next.key}`;
    } while (after);
    yield FILE_END;
  }
}

const instantOf = (text: string) => new Date(text).toISOString();

/** A project, its history, and the items about it that the reader may see. */
export async function loadProject(slug: string, id: string, params: Params) {
  const frame = await loadSeatedFrame(slug);
  const { actor, committee } = frame;
  if (!z.uuid().safeParse(id).success) notFound();
  const asked = { id, today: committee.today, items: itemQueryOf(params) };
  let whole = await wholeOf(actor, committee.id, asked);
  if (whole?.unlit) {
    await lightUpForReader(committee.id);
    whole = await wholeOf(actor, committee.id, asked);
  }
  if (!whole) notFound();
  const { project, history, files, page } = whole;
  return {
    frame,
    project,
    history,
    files,
    page,
    gaps: gapsOf(project),
    maySave: mayInCommittee(actor, "saveProject", committee.id),
  };
}

/** A project as its forms need it. Who may not change it finds the forms closed, with the reason. */
export async function loadProjectForm(slug: string, id?: string) {
  const frame = await loadSeatedFrame(slug);
  const { actor, committee } = frame;
  const maySave = mayInCommittee(actor, "saveProject", committee.id);
  if (id === undefined) return { frame, maySave, project: undefined };
  if (!z.uuid().safeParse(id).success || !(await store.isIn(committee.id, id))) notFound();
  const [project] = await factsOf([id]);
  if (!project) notFound();
  return { frame, maySave, project };
}

/** Projects to choose from that match what was typed; nothing for who may not see the committee's projects. */
export async function loadProjectChoices(slug: string, words: string) {
  const { actor } = await requireMember();
  const committee = (await committeesFor(actor, slug)).find((one) => one.slug === slug);
  if (!committee || !mayInCommittee(actor, "listItems", committee.id).ok) return undefined;
  return (await store.choicesOf(committee.id, { words })).choices;
}
