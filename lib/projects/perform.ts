import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { countryCalled } from "@/lib/languages/countries";
import type { SaveProjectPart } from "@/lib/project-facts/schema";
import * as facts from "@/lib/project-facts/store";
import { type CommitteeAct, mayInCommittee } from "@/lib/rules/access";
import { sharesAmiss } from "@/lib/rules/part-faults";
import { accountFields, factsSet, risksSet } from "@/lib/rules/project-account";
import { changesOf } from "@/lib/rules/project-changes";
import { endsFrom, mayResume } from "@/lib/rules/project-ends";
import { countriesOf, NO_PARTS, type Place, type ProjectCore, type ProjectFacts } from "@/lib/rules/project-facts";
import { nameOfEntry } from "@/lib/rules/project-parts";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import { hashOf } from "@/lib/session/hash";
import type { CloseProject, ReopenProject, SaveProject } from "./schema";
import * as store from "./store";

export type Held = NonNullable<Awaited<ReturnType<typeof store.lockProject>>>;
type Saved = { id: string; slug: string };

/** Every change to a project happens here: one at a time, on the version that the person was looking at. */
export async function onProject<T>(
  { tx, actor }: Acting,
  act: CommitteeAct,
  projectId: string,
  version: number | undefined,
  change: (held: Held) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  const held = await store.lockProject(tx, projectId);
  if (!held || !mayInCommittee(actor, "listItems", held.committeeId).ok) return no("notFound");
  const allowed = mayInCommittee(actor, act, held.committeeId);
  if (!allowed.ok) return allowed;
  if (version !== undefined && version !== held.version) return no("projectChanged");
  return change(held);
}

/** Adds a project to the register, or changes what its first form holds. */
export async function saveProject(acting: Acting, input: z.output<typeof SaveProject>): Promise<Verdict<Saved>> {
  const { id, version, committeeId, ...core } = input;
  const { tx, actor } = acting;
  if (id) return onProject(acting, "saveProject", id, version, (held) => changeCore(acting, held, core));

  const allowed = mayInCommittee(actor, "saveProject", committeeId);
  if (!allowed.ok) return allowed;
  const committee = await store.committeeNow(tx, committeeId);
  if (!committee) return no("notFound");
  const fault = (await taken(acting, committeeId, core)) ?? inTime(core, committee.today);
  if (fault) return fault;
  const project = { ...core, kept: null };
  const added = await facts.addProject(tx, committeeId, project, { countries: [], by: actor.id });
  const data = { set: { ...factsSet(hashOf, { ...project, ...NO_PARTS }), ...risksSet(hashOf, []) } };
  await facts.record(tx, { projectId: added, actorId: actor.id, act: "addProject", version: 1, data });
  return yes({ id: added, slug: committee.slug });
}

async function changeCore(
  acting: Acting,
  { id, committeeId, slug }: Held,
  core: Omit<ProjectCore, "kept">,
): Promise<Verdict<Saved>> {
  const { tx } = acting;
  const [before] = await facts.factsOf([id], tx);
  const committee = await store.committeeNow(tx, committeeId);
  if (!before || !committee) return no("notFound");
  const fault = (await taken(acting, committeeId, core, id)) ?? inTime(core, committee.today);
  if (fault) return fault;
  await write(acting, "saveProject", before, { ...before, ...core });
  return yes({ id, slug });
}

async function taken({ tx }: Acting, committeeId: string, core: Omit<ProjectCore, "kept">, but?: string) {
  const same = await store.namesake(tx, committeeId, core, but);
  return same && no(same === "code" ? "projectCodeTaken" : "projectIdentifierTaken");
}

/** IATI 11.1.4 and 11.1.5: what was has been. */
const inTime = ({ actualStart, actualEnd }: Pick<ProjectCore, "actualStart" | "actualEnd">, today: string) =>
  [actualStart, actualEnd].some((day) => day !== null && day > today) ? no("actualDateAhead") : undefined;

/** Lets one list of a project be as it was typed. */
export const saveProjectPart = (
  acting: Acting,
  { projectId, version, part, from = 0, until, rows }: z.output<typeof SaveProjectPart>,
): Promise<Verdict<Saved & { removed: string[] }>> =>
  onProject(acting, "saveProjectPart", projectId, version, async ({ id, slug, committeeId }) => {
    const [before] = await facts.factsOf([id], acting.tx);
    if (!before) return no("notFound");
    const committee = await store.committeeNow(acting.tx, committeeId);
    if (!committee) return no("notFound");
    // IATI 11.2.1: what was paid or promised has been.
    if (part === "transactions" && rows.some(({ date }) => date > committee.today)) return no("transactionAhead");
    const stranger = part === "places" && rows.find((row) => codeOf(row) === undefined);
    if (stranger) return no("noSuchCountry", { code: stranger.code });
    const named = part === "places" ? rows.map((row) => ({ ...row, code: codeOf(row) ?? row.code })) : rows;
    const shown = named.map(({ was, ...row }) => ({
      ...row,
      kept: was === null ? null : (before[part][was]?.kept ?? null),
    }));
    const kept = [...before[part].slice(0, from), ...shown, ...(until === undefined ? [] : before[part].slice(until))];
    const after = { ...before, [part]: kept } as ProjectFacts;
    const sum = part === "places" || part === "sectors" ? sharesAmiss({ ...NO_PARTS, [part]: kept }) : undefined;
    if (sum !== undefined) return no("sharesNotWhole", { sum: Number(sum) });
    await facts.replaceParts(acting.tx, [{ id, facts: { ...NO_PARTS, [part]: kept } }], [part]);
    await write(acting, "saveProjectPart", before, after);
    const stay = new Set(rows.map(({ was }) => was));
    const gone = before[part].filter((_, at) => at >= from && (until === undefined || at < until) && !stay.has(at));
    return yes({ id, slug, removed: gone.map(nameOfEntry) });
  });

/** A country by its code, whichever way it was called; a region as it stands. */
const codeOf = ({ kind, code }: Place) => (kind === "country" ? countryCalled(code) : code);

/** A project that is over, not to be or to rest: with the day, and why. */
export const closeProject = (
  acting: Acting,
  { projectId, version, as, on, reason }: z.output<typeof CloseProject>,
): Promise<Verdict<Saved & { as: typeof as }>> =>
  onProject(acting, "closeProject", projectId, version, async ({ id, slug, committeeId, status, actualStart }) => {
    if (!endsFrom(status).includes(as)) return no(status === as ? "projectStands" : "projectOver");
    const committee = await store.committeeNow(acting.tx, committeeId);
    if (on && committee && on > committee.today) return no("actualDateAhead");
    if (on && actualStart && on < actualStart) return no("endBeforeStart");
    const [before] = await facts.factsOf([id], acting.tx);
    if (!before) return no("notFound");
    const actualEnd = on ?? before.actualEnd;
    await write(acting, "closeProject", before, { ...before, status: as, actualEnd }, { reason, as });
    return yes({ id, slug, as });
  });

/** Under way again, with why. */
export const reopenProject = (
  acting: Acting,
  { projectId, version, reason }: z.output<typeof ReopenProject>,
): Promise<Verdict<Saved>> =>
  onProject(acting, "reopenProject", projectId, version, async ({ id, slug, status }) => {
    if (!mayResume(status)) return no("projectOpen");
    const [before] = await facts.factsOf([id], acting.tx);
    if (!before) return no("notFound");
    await write(acting, "reopenProject", before, { ...before, status: "active", actualEnd: null }, { reason });
    return yes({ id, slug });
  });

/** Writes a project's own fields and what was done to it. */
async function write(
  { tx, actor }: Acting,
  act: string,
  before: facts.Recorded,
  after: ProjectFacts,
  data: Record<string, unknown> = {},
): Promise<void> {
  const changes = changesOf(before, after);
  const version = await facts.changeProject(
    tx,
    before.id,
    { ...coreOf(after), countries: countriesOf(after.places) },
    actor.id,
  );
  const set = factsSet(hashOf, after, accountFields(changes));
  await facts.record(tx, { projectId: before.id, actorId: actor.id, act, version, data: { ...data, changes, set } });
}

const coreOf = ({
  partners: _1,
  places: _2,
  sectors: _3,
  tags: _4,
  markers: _5,
  ...rest
}: ProjectFacts): ProjectCore => {
  const { budgets: _6, transactions: _7, locations: _8, documents: _9, ...core } = rest;
  return core;
};
