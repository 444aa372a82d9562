import { randomBytes, randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { capacityRequests } from "@/db/schema/capacity";
import { committees, delegations, memberships } from "@/db/schema/committees";
import { interests } from "@/db/schema/conflicts";
import { recommendations } from "@/db/schema/follow-up";
import { imports } from "@/db/schema/imports";
import { attachments, itemPeople, items, reviews, revisions } from "@/db/schema/items";
import { people, sessions } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { sampleOf } from "@/lib/kinds/samples";
import type { MatrixAct } from "@/lib/rules/matrix";
import { SITUATIONS, type Situation, type SituationName } from "@/lib/rules/situations";
import type { Confidentiality, Status } from "@/lib/rules/words";
import { sessionCookie } from "@/lib/session/cookie";
import { hashOf } from "@/lib/session/hash";
import { requestFor } from "./capacity";
import { conflicted } from "./conflicted";
import { putToDelegations } from "./put-to-delegations";

/** A committee with one person for every situation of the access matrix, each signed in. */
export type House = {
  committeeId: string;
  slug: string;
  cookies: Record<SituationName, string>;
  people: Record<SituationName, string>;
  /** Somebody who wrote what nobody of the matrix did, and who reviews what is asked for review. */
  somebody: string;
  idle: string;
  /** Two more, for conflicts of somebody else. */
  others: [string, string];
  /** A conflict that is suggested on every item. */
  interested: { personId: string; because: string; interestId: string };
  delegations: { own: string; other: string };
  projectId: string;
  importId: string;
};

const NAMES = Object.keys(SITUATIONS) as SituationName[];

export async function settle(): Promise<House> {
  const committeeId = randomUUID();
  const slug = `m${committeeId.slice(0, 8)}`;
  const seats = { own: randomUUID(), other: randomUUID() };
  await db()
    .insert(committees)
    .values({ id: committeeId, slug, symbol: slug.toUpperCase(), name: { en: "Matrix" } });
  await db()
    .insert(delegations)
    .values([
      { id: seats.own, committeeId, code: "OWN", name: { en: "Own" } },
      { id: seats.other, committeeId, code: "OTHER", name: { en: "Other" } },
    ]);
  const settled = await Promise.all(
    NAMES.map(async (name) => [name, await signedIn(committeeId, seats, SITUATIONS[name])] as const),
  );
  const somebody = await signedIn(committeeId, seats, { roles: ["member"] });
  const idle = await signedIn(committeeId, seats, { roles: ["reviewer"] });
  const others = [
    await signedIn(committeeId, seats, { roles: ["observer"] }),
    await signedIn(committeeId, seats, { roles: ["observer"] }),
  ];
  const interested = await signedIn(committeeId, seats, { roles: ["reviewer"] });
  const interestId = randomUUID();
  // Every item of the matrix is named so.
  await db()
    .insert(interests)
    .values({ id: interestId, personId: interested.id, kind: "employer", organisation: "Of the matrix" });
  const projectId = randomUUID();
  await db().insert(projects).values({
    id: projectId,
    committeeId,
    code: "P-1",
    title: "Of the matrix",
    area: "energy",
    status: "active",
    countries: [],
  });
  const importId = randomUUID();
  await db()
    .insert(imports)
    .values({
      id: importId,
      committeeId,
      personId: somebody.id,
      format: "iati",
      name: "matrix.xml",
      size: 1,
      sha256: "",
      storageKey: importId.replaceAll("-", ""),
      state: "ready",
    });
  return {
    committeeId,
    slug,
    projectId,
    importId,
    delegations: seats,
    somebody: somebody.id,
    idle: idle.id,
    others: [others[0]?.id ?? "", others[1]?.id ?? ""],
    interested: { personId: interested.id, because: "organisationNamed", interestId },
    people: Object.fromEntries(settled.map(([name, { id }]) => [name, id])) as House["people"],
    cookies: Object.fromEntries(settled.map(([name, { cookie }]) => [name, cookie])) as House["cookies"],
  };
}

async function signedIn(committeeId: string, seats: House["delegations"], situation: Situation) {
  const { roles, delegation, standing, isAdmin = false } = situation;
  const id = randomUUID();
  await db()
    .insert(people)
    .values({ id, name: "Somebody", email: `${id}@majlis.example`, isAdmin });
  const held = {
    committeeId,
    personId: id,
    delegationId: delegation ? seats[delegation] : null,
    standing: standing ?? null,
    mandateFrom: "2025-01-01",
  };
  if (roles.length > 0)
    await db()
      .insert(memberships)
      .values(roles.map((role) => ({ ...held, role })));
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + 3_600_000);
  await db()
    .insert(sessions)
    .values({ hash: hashOf(token), personId: id, secondFactorAt: new Date(), expiresAt });
  return { id, cookie: `${sessionCookie()}=${token}` };
}

export type Placed = {
  id: string;
  reviewId: string;
  attachmentId: string;
  ballotId: string;
  conflictId: string;
  pinnedId: string;
  recommendationId: string;
};

/** An item in a status, with the ties the situation speaks of and everything a step or this act may wait for. */
export async function place(
  house: House,
  who: SituationName,
  status: Status,
  confidentiality: Confidentiality,
  act?: MatrixAct,
): Promise<Placed> {
  const { wrote, part, review, presides }: Situation = SITUATIONS[who];
  const person = house.people[who];
  const placed = {
    id: randomUUID(),
    reviewId: randomUUID(),
    attachmentId: randomUUID(),
    ballotId: randomUUID(),
    conflictId: randomUUID(),
    pinnedId: randomUUID(),
    recommendationId: randomUUID(),
  };
  const itemId = placed.id;
  const { committeeId, somebody } = house;
  const authorId = wrote ? person : somebody;
  const revision = status === "draft" ? 0 : 1;
  const data = sampleOf("policyNote");
  const symbol = revision ? `${house.slug}/PN/2026/${itemId}` : null;
  const row = {
    id: itemId,
    committeeId,
    kind: "policyNote" as const,
    status,
    confidentiality,
    authorId,
    data,
    revision,
    symbol,
    title: "Of the matrix",
    actingChairId: presides ? person : null,
  };
  await db().insert(items).values(row);
  if (revision)
    await db().insert(revisions).values({ itemId, number: 1, title: "Of the matrix", data, submittedBy: authorId });
  if (status === "adopted") await db().insert(capacityRequests).values(requestFor(act, row));
  if (status === "adopted")
    await db()
      .insert(recommendations)
      .values({
        id: placed.recommendationId,
        itemId,
        committeeId,
        number: 1,
        text: "Share the data.",
        addressee: "Both agencies",
        dueOn: "2098-01-01",
        // Done, so that it can be closed; closed, so that it can be opened again.
        implementation: "implemented",
        closedAt: act === "reopenRecommendation" ? new Date() : null,
      });
  if (part) await db().insert(itemPeople).values({ itemId, personId: person, part, addedBy: authorId });

  const file = {
    id: placed.attachmentId,
    itemId,
    name: "annex.txt",
    size: 5,
    type: "text/plain",
    sha256: "0",
    storageKey: randomUUID().replaceAll("-", ""),
  };
  await db()
    .insert(attachments)
    .values({ ...file, addedBy: authorId });
  await conflicted(house, who, placed, status);
  if (status === "draft") return placed;
  const asked = { itemId, assignedBy: somebody, dueAt: new Date(Date.now() + 86_400_000) };
  // Advice is in, unless the situation is that of the one who owes it.
  const advised = {
    ...asked,
    id: placed.reviewId,
    reviewerId: somebody,
    response: "accepted" as const,
    advisedRevision: 1,
  };
  await db().insert(reviews).values(advised);
  if (review)
    await db()
      .insert(reviews)
      .values({ ...asked, reviewerId: person, response: review });

  await putToDelegations(house, status, placed, somebody, act);
  return placed;
}

/** A server action by its name, and what a form would send it about an item of the matrix. */
export type Posted = (house: House, placed: Placed) => [name: string, fields: Record<string, string>];
