import "server-only";
import { and, eq, getTableColumns, inArray } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { Plain, sql } from "@/db/plain";
import { type Named } from "@/db/schema/committees";
import { items, revisions } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { readableBy } from "@/lib/audience/store";
import { numberOf } from "@/lib/decisions/store";
import { type Workflow, workflowOf } from "@/lib/kinds/workflow";
import type { Actor } from "@/lib/rules/hats";
import type { Outcome, Part, ReviewResponse } from "@/lib/rules/words";
import { latestVersionOfItem, workflowOfItem } from "@/lib/workflows/store";

const { search: _search, body: _body, ...columns } = getTableColumns(items);
type Item = Omit<typeof items.$inferSelect, "search" | "body">;

/** An item's columns as one object, and those of them that come as text and are instants. */
const ITEM = new Plain(
  [
    `json_build_object(${Object.entries(columns)
      .map(([key, { name }]) => `'${key}', items.${name}`)
      .join(", ")})`,
  ],
  [],
);
const INSTANTS = Object.entries(columns).flatMap(([key, { dataType }]) => (dataType === "date" ? [key] : []));

type Read = {
  item: Item;
  author: string;
  delegation: Named | null;
  project: { id: string; code: string; title: string } | null;
  decision: { outcome: Outcome; symbol: string | null; decidedAt: Date } | null;
  publication: { version: number; address: string; updatedAt: Date; withdrawnAt: Date | null } | null;
  /** The day from which what is on record of its project was taken over. */
  prefill: { asOf: string } | null;
  part: Part | null;
  review: ReviewResponse | null;
  /** Who holds the chair for this item, when that is not the chair. */
  actingChair: string | null;
  stored: Workflow | null;
  latestVersion: number;
  submitted: Item["data"] | null;
};

/** One item that somebody may read, with their ties to it; nothing when there is none for them. */
export async function itemFor(actor: Actor, committeeId: string, itemId: string) {
  const [row] = await db().execute<Read>(sql`
    select ${ITEM} as item, people.name as author, delegations.name as delegation, item_people.part, reviews.response as review,
      case when projects.id is not null then json_build_object('id', projects.id, 'code', projects.code, 'title', projects.title) end as project,
      case when decisions.item_id is not null then json_build_object('outcome', decisions.outcome, 'symbol', ${numberOf}, 'decidedAt', decisions.decided_at) end as decision,
      case when register_entries.item_id is not null then json_build_object('version', register_entries.version, 'address', register_entries.address,
        'updatedAt', register_entries.updated_at, 'withdrawnAt', register_entries.withdrawn_at) end as publication,
      (select json_build_object('asOf', as_of) from prefills where prefills.item_id = items.id) as prefill,
      (select chairs.name from people chairs where chairs.id = items.acting_chair_id) as "actingChair",
      ${workflowOfItem} as stored, ${latestVersionOfItem} as "latestVersion", revisions.data as submitted
    from items join people on people.id = items.author_id
    left join delegations on delegations.id = items.delegation_id
    left join projects on projects.id = items.project_id
    left join decisions on decisions.item_id = items.id
    left join register_entries on register_entries.item_id = items.id
    left join item_people on item_people.item_id = items.id and item_people.person_id = ${actor.id}
    left join reviews on reviews.item_id = items.id and reviews.reviewer_id = ${actor.id} and reviews.released_at is null
    left join revisions on revisions.item_id = items.id and revisions.number = items.revision and items.status = 'returned'
    where items.id = ${itemId} and ${readableBy(actor, committeeId)}`);
  if (!row) return undefined;
  const { submitted, stored, ...read } = row;
  const item = withInstants(read.item, INSTANTS);
  const decision = read.decision && withInstants(read.decision, ["decidedAt"]);
  const publication = read.publication && withInstants(read.publication, ["updatedAt", "withdrawnAt"]);
  const workflow = workflowOf(item.kind, stored);
  const writes = item.authorId === actor.id || read.part === "editor";
  // While a returned text is being changed, its readers keep the revision they know.
  return { ...read, decision, publication, workflow, item: submitted && !writes ? { ...item, data: submitted } : item };
}

/** JSON knows no instants: these arrive as text. */
const withInstants = <T extends object>(of: T, names: readonly string[]): T =>
  Object.fromEntries(
    Object.entries(of).map(([name, value]) => [name, value && names.includes(name) ? new Date(value) : value]),
  ) as T;

export type ItemRow = NonNullable<Awaited<ReturnType<typeof itemFor>>>;

/** The texts of an item as they were submitted, oldest first. For an item already found readable. */
export const revisionsOf = (itemId: string) =>
  db()
    .select({
      number: revisions.number,
      corrigendum: revisions.corrigendum,
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
