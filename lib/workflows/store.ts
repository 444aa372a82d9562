import "server-only";
import { and, asc, desc, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { type Plain, sql as plain } from "@/db/plain";
import { committees, memberships } from "@/db/schema/committees";
import { itemPeople, items } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { workflows } from "@/db/schema/workflows";
import { unconflicted } from "@/lib/audience/store";
import { type Workflow, workflowOf } from "@/lib/kinds/workflow";
import type { Hat } from "@/lib/rules/hats";
import { ONWARD } from "@/lib/rules/route";
import { FINAL_STATUSES, KIND_NAMES, type KindName, type Role, type Status } from "@/lib/rules/words";
import { mandateRuns } from "@/lib/session/store";

/**
 * The workflow an item follows, as a column of a query on `items`: the version it was submitted under,
 * for a draft the latest. Null where that is the kind's own; `workflowOf` puts it in.
 */
export const workflowOfItem = plain<Workflow | null>`(
  select json_build_object('version', workflows.version, 'route', workflows.route, 'rule', workflows.rule)
  from workflows where workflows.committee_id = items.committee_id and workflows.kind = items.kind
    and (items.revision = 0 or workflows.version = items.workflow_version)
  order by workflows.version desc limit 1)`;

/** The version that items of its kind are submitted under now. */
export const latestVersionOfItem = plain<number>`coalesce((select max(workflows.version) from workflows
  where workflows.committee_id = items.committee_id and workflows.kind = items.kind), 0)`;

/** The workflow of one item, as it is at this instant. */
export async function workflowNow(tx: Tx, itemId: string): Promise<Workflow | null> {
  const [row] = await tx.select({ workflow: workflowOfItem }).from(items).where(sql`items.id = ${itemId}`);
  return row?.workflow ?? null;
}

/** Whether an item's workflow gives a step that leads on from this status to one of these hats: a condition on `items`. */
export function leadsOn(status: Status, hats: readonly Hat[]): Plain {
  const own = KIND_NAMES.filter((kind) =>
    workflowOf(kind).route.some(
      ({ from, action, by }) => from === status && ONWARD.includes(action) && by.some((hat) => hats.includes(hat)),
    ),
  );
  return plain`case when items.workflow_version = 0 then items.kind = any(${list(own)}) else exists (
    select from workflows, jsonb_array_elements(workflows.route) step
    where workflows.committee_id = items.committee_id and workflows.kind = items.kind
      and workflows.version = items.workflow_version and step ->> 'from' = ${status}
      and step ->> 'action' = any(${list(ONWARD)}) and step -> 'by' ?| ${list(hats)}) end`;
}

const list = (words: readonly string[]) => plain`${`{${words.join(",")}}`}::text[]`;

const stored = {
  version: workflows.version,
  route: workflows.route,
  rule: workflows.rule,
  reason: workflows.reason,
  basedOn: workflows.basedOn,
  by: people.name,
  at: workflows.createdAt,
};

/** The versions a committee keeps for a kind, the latest first. */
export const versionsOf = (committeeId: string, kind: KindName, on: Tx | ReturnType<typeof db> = db()) =>
  on
    .select(stored)
    .from(workflows)
    .innerJoin(people, eq(people.id, workflows.createdBy))
    .where(and(eq(workflows.committeeId, committeeId), eq(workflows.kind, kind)))
    .orderBy(desc(workflows.version));

export type Version = Awaited<ReturnType<typeof versionsOf>>[number];

/** The latest, while the committee's row is locked. */
export async function latestOf(tx: Tx, committeeId: string, kind: KindName): Promise<Version | undefined> {
  const [latest] = await versionsOf(committeeId, kind, tx).limit(1);
  return latest;
}

/** Every version of every kind, for the rulebook: the latest of each with all it says, of the others who and why. */
export const rulebookOf = (committeeId: string) =>
  db()
    .select({
      kind: workflows.kind,
      version: workflows.version,
      reason: workflows.reason,
      by: people.name,
      at: workflows.createdAt,
      latest: sql<Workflow | null>`case when lead(${workflows.version}) over (partition by ${workflows.kind} order by ${workflows.version}) is null
        then json_build_object('version', ${workflows.version}, 'route', ${workflows.route}, 'rule', ${workflows.rule}) end`,
    })
    .from(workflows)
    .innerJoin(people, eq(people.id, workflows.createdBy))
    .where(eq(workflows.committeeId, committeeId))
    .orderBy(asc(workflows.kind), desc(workflows.version));

export const addVersion = (tx: Tx, row: Omit<typeof workflows.$inferInsert, "createdAt">) =>
  tx.insert(workflows).values(row);

/** Those that somebody has a conflict of interest in do not exist for them. */
const open = (personId: string, committeeId: string, kind: KindName) =>
  and(
    eq(items.committeeId, committeeId),
    eq(items.kind, kind),
    sql`${items.revision} > 0`,
    notInArray(items.status, [...FINAL_STATUSES]),
    unconflicted({ person: plain`${personId}::uuid` }),
  );

/**
 * The submitted items of a kind that are not at their end. Symbol, status and version alone: who edits
 * workflows reads no items.
 */
export const openItems = (personId: string, committeeId: string, kind: KindName) =>
  db()
    .select({ id: items.id, symbol: items.symbol, status: items.status, version: items.workflowVersion })
    .from(items)
    .where(open(personId, committeeId, kind))
    .orderBy(asc(items.workflowVersion), asc(items.submittedAt), asc(items.id));

/** The roles that somebody holds in a committee today. */
export async function rolesHeld(committeeId: string): Promise<Role[]> {
  const rows = await db()
    .selectDistinct({ role: memberships.role })
    .from(memberships)
    .innerJoin(committees, eq(committees.id, memberships.committeeId))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.committeeId, committeeId), isNull(people.disabledAt), mandateRuns));
  return rows.map(({ role }) => role);
}

/** Locks some of them until the transaction ends, always in one order; `own` are those the asking person wrote. */
export const lockOpenItems = (tx: Tx, personId: string, committeeId: string, kind: KindName, ids: string[]) =>
  tx
    .select({
      item: items,
      slug: committees.slug,
      own: sql<boolean>`items.author_id = ${personId} or exists (select from ${itemPeople}
        where ${itemPeople.itemId} = items.id and ${itemPeople.personId} = ${personId} and ${itemPeople.part} = 'editor')`,
    })
    .from(items)
    .innerJoin(committees, eq(committees.id, items.committeeId))
    .where(and(open(personId, committeeId, kind), inArray(items.id, ids)))
    .orderBy(asc(items.id))
    .for("update", { of: items });

export const setVersion = (tx: Tx, ids: string[], version: number) =>
  tx.update(items).set({ workflowVersion: version, updatedAt: sql`now()` }).where(inArray(items.id, ids));
