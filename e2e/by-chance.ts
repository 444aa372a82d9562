import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { ballots, decisions } from "@/db/schema/ballots";
import { committees } from "@/db/schema/committees";
import { items, reviews } from "@/db/schema/items";
import { projects } from "@/db/schema/projects";
import { CATEGORY_POINTS } from "@/lib/rules/portfolio-risk";
import { firstDayOf, quarterOf, quartersUntil } from "@/lib/rules/quarter";
import { AREAS, CONFIDENTIALITIES, KIND_NAMES, OUTCOMES, PROJECT_STATUSES, STATUSES } from "@/lib/rules/words";
import { type Body, found } from "./committee";

/** The last two years. */
export const QUARTERS = quartersUntil(quarterOf(new Date().toISOString()), 8);

/** A committee with items, decisions, reviews and projects of every sort, as chance has them. */
export async function byChance(timezone: string, seed: number): Promise<Body> {
  const random = chance(seed);
  const body = await found();
  const { committeeId } = body;
  await db().update(committees).set({ timezone }).where(eq(committees.id, committeeId));
  const any = <T>(among: readonly T[]): T => among[Math.floor(random() * among.length)] as T;
  /** Also within hours of a quarter's turn, where clocks differ. */
  const instant = () =>
    random() < 0.4
      ? new Date(Date.parse(`${firstDayOf(any(QUARTERS))}T00:00Z`) + (random() - 0.5) * 86_400_000)
      : new Date(Date.now() - random() * 900 * 86_400_000);
  const past = (at: Date) => new Date(Math.min(at.getTime(), Date.now() - 1000));
  const seats = [...body.heads.map(({ seats: [seat] }) => seat?.delegationId ?? null), null];
  const made = Array.from({ length: 400 }, () => {
    const status = any(STATUSES);
    return {
      id: randomUUID(),
      committeeId,
      kind: any(KIND_NAMES),
      status,
      title: "By chance",
      area: any([...AREAS, null]),
      confidentiality: any(CONFIDENTIALITIES),
      authorId: body.author.id,
      delegationId: any(seats),
      submittedAt: status === "draft" ? null : past(instant()),
      deadlineAt: any([null, new Date(Date.now() - 86_400_000), new Date(Date.now() + 86_400_000)]),
      symbol: randomUUID(),
      revision: any([1, 2]),
    };
  });
  await db().insert(items).values(made);
  const decided = made.filter(({ status }) => status === "adopted" || status === "notAdopted");
  const votes = decided.map(({ id }) => ({
    id: randomUUID(),
    itemId: id,
    revision: 1,
    rule: {},
    openedBy: body.chair.id,
    closesAt: new Date(),
    closedAt: new Date(),
  }));
  await db().insert(ballots).values(votes);
  await db()
    .insert(decisions)
    .values(
      votes.map(({ id, itemId }) => ({
        itemId,
        ballotId: id,
        committeeId,
        outcome: any(OUTCOMES),
        decidedAt: past(instant()),
      })),
    );
  await db()
    .insert(reviews)
    .values(
      made.flatMap(({ id }) =>
        body.reviewers.map((reviewer) => ({
          itemId: id,
          reviewerId: reviewer.id,
          assignedBy: body.secretary.id,
          dueAt: new Date(Date.now() + any([-3, -1, 2]) * 86_400_000),
          response: any(["pending", "accepted", "declined"] as const),
          advisedRevision: any([null, 1, 2]),
          releasedAt: any([null, null, new Date()]),
        })),
      ),
    );
  // Some change their minds: what a figure counted once it counts elsewhere now.
  for (const { id } of made.slice(0, 40))
    await db()
      .update(items)
      .set({ status: any(STATUSES), area: any(AREAS), confidentiality: any(CONFIDENTIALITIES) })
      .where(eq(items.id, id));
  const day = () => new Date(Date.now() + (random() - 0.6) * 900 * 86_400_000).toISOString().slice(0, 10);
  await db()
    .insert(projects)
    .values(
      Array.from({ length: 120 }, (_, at) => ({
        committeeId,
        code: `P-${at}`,
        title: `Project ${at}`,
        area: any(AREAS),
        countries: [...new Set([any(["TJ", "KG", "UZ"]), any(["UZ", "KZ", "TM"])])],
        status: any(PROJECT_STATUSES),
        plannedEnd: any([null, day()]),
        risks: [any(Object.keys(CATEGORY_POINTS)), any(Object.keys(CATEGORY_POINTS))].slice(0, any([0, 1, 2])),
      })),
    );
  return body;
}

/** Numbers from 0 up to 1 that are the same for the same seed: mulberry32, by Tommy Ettinger, in the public domain. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
