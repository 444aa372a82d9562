import "server-only";
import { and, eq, getTableColumns, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { decisions } from "@/db/schema/ballots";
import { delegations, projects } from "@/db/schema/committees";
import { itemPeople, items, reviews, revisions } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { readableBy } from "@/lib/audience/store";
import { numberOf } from "@/lib/decisions/store";
import { workflowOf } from "@/lib/kinds/workflow";
import type { Actor } from "@/lib/rules/hats";
import { latestVersionOfItem, workflowOfItem } from "@/lib/workflows/store";

const { search: _search, body: _body, ...columns } = getTableColumns(items);

/** One item that somebody may read, with their ties to it; nothing when there is none for them. */
export async function itemFor(actor: Actor, committeeId: string, itemId: string) {
  const [row] = await db()
    .select({
      item: columns,
      author: people.name,
      delegation: delegations.name,
      project: { id: projects.id, code: projects.code, title: projects.title },
      // The first column tells the driver's mapper whether there is a decision: one that is never null.
      decision: { outcome: decisions.outcome, symbol: numberOf, decidedAt: decisions.decidedAt },
      part: itemPeople.part,
      review: reviews.response,
      actingChair: sql<string | null>`(select chairs.name from people chairs where chairs.id = items.acting_chair_id)`,
      stored: workflowOfItem,
      latestVersion: latestVersionOfItem,
      submitted: { number: revisions.number, data: revisions.data },
    })
    .from(items)
    .innerJoin(people, eq(people.id, items.authorId))
    .leftJoin(delegations, eq(delegations.id, items.delegationId))
    .leftJoin(projects, eq(projects.id, items.projectId))
    .leftJoin(decisions, eq(decisions.itemId, items.id))
    .leftJoin(itemPeople, and(eq(itemPeople.itemId, items.id), eq(itemPeople.personId, actor.id)))
    .leftJoin(reviews, and(eq(reviews.itemId, items.id), eq(reviews.reviewerId, actor.id), isNull(reviews.releasedAt)))
    .leftJoin(
      revisions,
      and(eq(revisions.itemId, items.id), eq(revisions.number, items.revision), eq(items.status, "returned")),
    )
    .where(and(eq(items.id, itemId), readableBy(actor, committeeId)));
  if (!row) return undefined;
  const { submitted, stored, ...read } = row;
  const rest = { ...read, workflow: workflowOf(row.item.kind, stored) };
  const writes = row.item.authorId === actor.id || row.part === "editor";
  // While a returned text is being changed, its readers keep the revision they know.
  return submitted && !writes ? { ...rest, item: { ...row.item, data: submitted.data } } : rest;
}
export type ItemRow = NonNullable<Awaited<ReturnType<typeof itemFor>>>;

/** The texts of an item as they were submitted, oldest first. For an item already found readable. */
export const revisionsOf = (itemId: string) =>
  db()
    .select({
      number: revisions.number,
      title: revisions.title,
      data: revisions.data,
      note: revisions.note,
      submittedAt: revisions.submittedAt,
      by: people.name,
    })
    .from(revisions)
    .innerJoin(people, eq(people.id, revisions.submittedBy))
    .where(eq(revisions.itemId, itemId))
    .orderBy(revisions.number);

/** The titles of projects of a committee by their ids. */
export async function projectNames(committeeId: string, ids: string[]): Promise<Record<string, string>> {
  const known = [...new Set(ids.filter((id) => z.uuid().safeParse(id).success))];
  if (known.length === 0) return {};
  const rows = await db()
    .select({ id: projects.id, title: projects.title })
    .from(projects)
    .where(and(eq(projects.committeeId, committeeId), inArray(projects.id, known)));
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]));
}
