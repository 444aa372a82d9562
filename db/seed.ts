/**
 * Fills an empty database with the demo committee:
 *
 *   DATABASE_URL=… node --import tsx --conditions=react-server db/seed.ts
 */
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { hash } from "@node-rs/argon2";
import { factsSet, risksSet } from "@/lib/rules/project-account";
import { contentText } from "@/lib/rules/publication";
import { riskWord } from "@/lib/rules/risk";
import { hashOf } from "@/lib/session/hash";
import { actorOf, committeeId, DEMO_PASSWORD, demoId, personId } from "./cast";
import { disconnect, type Tx, transaction } from "./client";
import { absenceRows, expertiseRows } from "./demo/availability";
import { dayAfter } from "./demo/calendar";
import { capacityArchive } from "./demo/capacity-archive";
import { capacityRequests as newRequests } from "./demo/capacity-requests";
import type { Demo } from "./demo/content";
import { followUp } from "./demo/follow-up";
import { insertFrameworks } from "./demo/framework";
import { interestRows } from "./demo/interests";
import { number } from "./demo/numbers";
import { oversightReviews } from "./demo/oversight-reviews";
import { adminRows, committeeRows, delegationRows, membershipRows, personRows } from "./demo/people";
import { play } from "./demo/play";
import { policyNotes } from "./demo/policy-notes";
import { otherProcedures } from "./demo/procedures";
import { partsOf } from "./demo/project-details";
import { PROJECTS } from "./demo/projects";
import type { Told } from "./demo/told";
import { viewRows } from "./demo/views";
import { workflowEvents, workflowRows } from "./demo/workflows";
import { workingGroupItems } from "./demo/working-group";
import { absences, expertise } from "./schema/availability";
import { ballotSeats, ballots, ballotVoters, decisions, proxies, statements, votes } from "./schema/ballots";
import { capacityRequests } from "./schema/capacity";
import { committees, counters, delegations, memberships, savedViews } from "./schema/committees";
import { conflicts, interests } from "./schema/conflicts";
import { followUps, recommendations } from "./schema/follow-up";
import { advice, attachments, comments, events, itemPeople, items, reviews, revisions } from "./schema/items";
import { adminEvents, people } from "./schema/people";
import { announcements, interventions } from "./schema/procedures";
import { projectEvents, projectRisks, projects } from "./schema/projects";
import { workflows } from "./schema/workflows";

export class NotEmpty extends Error {
  override readonly name = "NotEmpty";
}

/** Puts a file where the app will look for it. */
type Keep = (storageKey: string, content: string) => Promise<void>;

/**
 * Loads the cast, its projects and its items in one transaction, as of `now`.
 * @throws NotEmpty when anybody is there already
 */
export async function seedDemo({ now = new Date(), keep = keepFile }: { now?: Date; keep?: Keep } = {}): Promise<void> {
  const passwordHash = await hash(DEMO_PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const told = tellAll(now);
  const numbers = number(told);
  const followed = followUp(told, now);
  // First the bytes, then the rows: no row ever points at nothing.
  for (const { storageKey, content } of told.flatMap((one) => one.attachments)) await keep(storageKey, content);
  await transaction(async (tx) => {
    if ((await tx.select({ id: people.id }).from(people).limit(1)).length > 0)
      throw new NotEmpty("The database is not empty: the demo committee is loaded into an empty one only.");
    await tx.insert(people).values(personRows(now, passwordHash));
    await tx.insert(committees).values(committeeRows(now));
    await tx.insert(delegations).values(delegationRows());
    await tx.insert(memberships).values(membershipRows(now));
    await tx.insert(expertise).values(expertiseRows());
    await tx.insert(absences).values(absenceRows(now));
    await insertProjects(tx, now);
    await insertFrameworks(tx, now, projectId);
    const { lightUp } = await import("@/lib/lights/perform");
    for (const { code } of PROJECTS) await lightUp(tx, projectId(code), dayAfter(now, 0));
    await tx.insert(counters).values(numbers);
    await tx.insert(interests).values(interestRows(now, projectId));
    await tx.insert(workflows).values(workflowRows(now));
    await tx.insert(savedViews).values(viewRows());
    await tx.insert(adminEvents).values([...adminRows(now), ...workflowEvents(now)]);
    await insertItems(tx, told, followed);
    await publishPublic(tx, told);
  });
}

/** The projects, each as a secretary entered it. */
async function insertProjects(tx: Tx, now: Date): Promise<void> {
  const { assessmentsOf, factsOf, replaceParts } = await import("@/lib/project-facts/store");
  const by = personId("Ulugbek");
  const all = PROJECTS.map((project) => ({
    ...project,
    id: projectId(project.code),
    ...partsOf(project.code, project.countries),
  }));
  await tx.insert(projects).values(
    all.map(({ committee, risks, code, ...project }) => ({
      id: project.id,
      committeeId: committeeId(committee),
      code,
      identifier: `${PUBLISHER}-${code}`,
      title: project.title,
      summary: project.summary,
      area: project.area,
      countries: project.countries,
      status: project.status,
      plannedStart: project.plannedStart,
      plannedEnd: project.plannedEnd,
      ...(project.status !== "planned" && { actualStart: project.plannedStart }),
      ...(project.status === "completed" && { actualEnd: project.plannedEnd }),
      reportingRef: PUBLISHER,
      reportingType: "40",
      reportingName: "Regional advisory committee",
      currency: "USD",
      risks: risksNow(risks),
      savedBy: by,
    })),
  );
  await replaceParts(
    tx,
    all.map(({ id, ...facts }) => ({ id, facts })),
  );
  await tx.insert(projectRisks).values(
    all.flatMap(({ id, risks }) =>
      risks.map(({ on, ...risk }) => ({
        ...risk,
        assessedOn: on,
        projectId: id,
        recordedBy: by,
        recordedAt: new Date(`${on}T09:00:00Z`),
      })),
    ),
  );
  const facts = await factsOf(
    all.map(({ id }) => id),
    tx,
  );
  const risks = await Promise.all(facts.map(({ id }) => assessmentsOf(tx, id)));
  await tx.insert(projectEvents).values(
    facts.map((project, at) => ({
      projectId: project.id,
      actorId: by,
      act: "addProject",
      version: 1,
      at: enteredAt(project.plannedStart ?? "", now),
      data: { set: { ...factsSet(hashOf, project), ...risksSet(hashOf, risks[at] ?? []) } },
    })),
  );
}

/** A project is entered the day it is to begin, or well before. */
const enteredAt = (plannedStart: string, now: Date) =>
  new Date(Math.min(Date.parse(`${plannedStart}T05:00:00Z`), now.getTime() - 200 * 86_400_000));

/** An identifier that IATI keeps for examples. */
const PUBLISHER = "XE-EXAMPLE-RAC";

/** The latest of each framework. */
const risksNow = (risks: ReturnType<typeof partsOf>["risks"]) => [
  ...new Map(risks.map(({ framework, code }) => [framework, riskWord(framework, code)])).values(),
];

const projectId = (code: string) => demoId("project", code);

/** Every story, told by the rules. */
function tellAll(now: Date): Told[] {
  const demo: Demo = { day: (fromNow) => dayAfter(now, fromNow), project: projectId };
  return [oversightReviews, policyNotes, newRequests, capacityArchive, workingGroupItems, otherProcedures]
    .flatMap((write) => write(demo))
    .map((story) => play(story, now));
}

async function insertItems(tx: Tx, told: readonly Told[], followed: ReturnType<typeof followUp>): Promise<void> {
  await tx.insert(items).values(told.map(({ item }) => item));
  await tx.insert(revisions).values(told.flatMap((one) => one.revisions));
  await tx.insert(itemPeople).values(told.flatMap((one) => one.parts));
  await tx.insert(comments).values(told.flatMap((one) => one.comments));
  await tx.insert(attachments).values(told.flatMap((one) => one.attachments));
  await tx.insert(conflicts).values(told.flatMap((one) => one.conflicts));
  await tx.insert(reviews).values(told.flatMap((one) => one.reviews));
  await tx.insert(advice).values(told.flatMap((one) => one.advice));
  await tx.insert(ballots).values(told.flatMap((one) => one.ballots));
  await tx.insert(ballotSeats).values(told.flatMap((one) => one.seats));
  await tx.insert(proxies).values(told.flatMap((one) => one.proxies));
  await tx.insert(votes).values(told.flatMap((one) => one.votes));
  await tx.insert(ballotVoters).values(told.flatMap((one) => one.voters));
  await tx.insert(statements).values(told.flatMap((one) => one.statements));
  await tx.insert(decisions).values(told.flatMap((one) => one.decision ?? []));
  await tx.insert(capacityRequests).values(followed.requests);
  await tx.insert(recommendations).values(followed.recommendations);
  await tx.insert(followUps).values(followed.entries);
  await tx.insert(interventions).values(told.flatMap((one) => one.interventions));
  await tx.insert(announcements).values(told.flatMap((one) => one.announcement ?? []));
  // The record's numbers follow the order in which things happened.
  await tx
    .insert(events)
    .values(told.flatMap((one) => one.events).sort((one, other) => one.at.getTime() - other.at.getTime()));
}

/** What was written for the public and adopted, the secretary has put into the public register. */
async function publishPublic(tx: Tx, told: readonly Told[]): Promise<void> {
  const [{ contentOf, publishDecision }, { sourceOf }, { onItem }] = await Promise.all([
    import("@/lib/publications/perform"),
    import("@/lib/publications/store"),
    import("@/lib/items/perform"),
  ]);
  const acting = { tx, actor: actorOf("Ulugbek") };
  const positions = "counts" as const;
  for (const { item, decision, story } of told) {
    if (item.confidentiality !== "public" || decision?.outcome !== "adopted" || (story.committee ?? "rac") !== "rac")
      continue;
    await onItem(acting, item.id, async (held) => {
      const seen = hashOf(contentText(contentOf(held, await sourceOf(tx, item.id), positions)));
      const published = await publishDecision(acting, { itemId: item.id, positions, seen, reason: "" });
      if (!published.ok) throw new Error(`${story.key} is not published: ${published.reason}`);
      return published;
    });
  }
}

async function keepFile(storageKey: string, content: string): Promise<void> {
  const [{ takeIn }, { files }] = await Promise.all([import("@/lib/files/intake"), import("@/lib/files/store")]);
  const { path } = await takeIn(Readable.from([Buffer.from(content)]));
  await (await files()).keep(storageKey, path);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    await seedDemo();
  } finally {
    await disconnect();
  }
}
