import "server-only";
import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { sql as plain } from "@/db/plain";
import { people } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { indicators, measurements } from "@/db/schema/results";
import { COMMITTEE_ACTS } from "@/lib/rules/access";
import type { ValueState } from "@/lib/rules/words";
import { mandateRuns } from "@/lib/session/store";

export type Measured = Awaited<ReturnType<typeof indicatorsIn>>[number];

export const indicatorsIn = (tx: Tx, projectId: string) =>
  tx
    .select({
      id: indicators.id,
      code: indicators.code,
      measure: indicators.measure,
      disaggregations: indicators.disaggregations,
    })
    .from(indicators)
    .where(eq(indicators.projectId, projectId));

const standing = {
  id: measurements.id,
  indicatorId: measurements.indicatorId,
  dimension: measurements.dimension,
  part: measurements.part,
  value: measurements.value,
  comment: measurements.comment,
  state: measurements.state,
  enteredBy: measurements.enteredBy,
  enteredAt: measurements.enteredAt,
  submittedBy: measurements.submittedBy,
  reason: measurements.reason,
};

type NamedValue = Omit<ValueRow, "code" | "enteredAt"> & {
  periodId: string;
  enteredAt: string;
  enterer: string | null;
  decider: string | null;
  decidedAt: string | null;
};

/** What stands in periods, for a reader: with the names of those who had a hand in it. */
export async function namedValuesIn(periodIds: readonly string[]) {
  const rows = await db().execute<NamedValue>(plain`
    select measurements.id, period_id as "periodId", indicator_id as "indicatorId", dimension, part, value::text, comment, state,
      entered_by as "enteredBy", to_json(entered_at) #>> '{}' as "enteredAt", submitted_by as "submittedBy", reason,
      enterers.name as enterer, deciders.name as decider, to_json(decided_at) #>> '{}' as "decidedAt"
    from measurements left join people enterers on enterers.id = entered_by left join people deciders on deciders.id = decided_by
    where period_id = any(${`{${periodIds.join(",")}}`}::uuid[]) and state <> 'superseded'`);
  return rows.map((row) => ({
    ...row,
    enteredAt: new Date(row.enteredAt),
    decidedAt: row.decidedAt === null ? null : new Date(row.decidedAt),
  }));
}

export type ValueRow = Awaited<ReturnType<typeof valuesIn>>[number];

/** What stands in a period: accepted, or on its way there. */
export const valuesIn = (tx: Tx, periodId: string) =>
  tx
    .select({ ...standing, code: indicators.code })
    .from(measurements)
    .innerJoin(indicators, eq(indicators.id, measurements.indicatorId))
    .where(and(eq(measurements.periodId, periodId), ne(measurements.state, "superseded")));

/** What a form says it was drawn from, to notice that somebody else was faster. */
export const seenOf = (row: { id: string; enteredAt: Date } | undefined): string =>
  row ? `${row.id}:${row.enteredAt.getTime()}` : "";

type Draft = {
  indicatorId: string;
  dimension: string;
  part: string;
  value: string | null;
  comment: string;
  open: { id: string } | undefined;
};

/** Writes drafts over what is under way in their cells; an empty one takes its draft back. */
export async function putDrafts(tx: Tx, periodId: string, personId: string, drafts: readonly Draft[]): Promise<void> {
  const isEmpty = ({ value, comment }: Draft) => value === null && comment === "";
  const gone = drafts.filter(isEmpty).flatMap(({ open }) => open?.id ?? []);
  if (gone.length > 0) await tx.delete(measurements).where(inArray(measurements.id, gone));
  const rows = drafts
    .filter((draft) => !isEmpty(draft))
    .map(({ indicatorId, dimension, part, value, comment }) => {
      return { indicatorId, dimension, part, value, comment, periodId, enteredBy: personId };
    });
  if (rows.length === 0) return;
  await tx
    .insert(measurements)
    .values(rows)
    .onConflictDoUpdate({
      target: [measurements.periodId, measurements.indicatorId, measurements.dimension, measurements.part],
      targetWhere: sql`state in ('draft', 'submitted', 'returned')`,
      set: {
        value: sql`excluded.value`,
        comment: sql`excluded.comment`,
        enteredBy: personId,
        enteredAt: sql`clock_timestamp()`,
        state: "draft",
      },
    });
}

export async function submitDrafts(tx: Tx, periodId: string, personId: string): Promise<number> {
  const rows = await tx
    .update(measurements)
    .set({ state: "submitted", submittedBy: personId, submittedAt: sql`now()`, reason: "" })
    .where(and(eq(measurements.periodId, periodId), eq(measurements.state, "draft")))
    .returning({ id: measurements.id });
  return rows.length;
}

/** What counted until now where these are about to be accepted. */
export const supersede = (tx: Tx, ids: readonly string[]) =>
  tx.execute(sql`
    update ${measurements} old set state = 'superseded' from ${measurements} next
    where next.id in ${ids} and old.state = 'accepted' and old.indicator_id = next.indicator_id
      and old.period_id = next.period_id and old.dimension = next.dimension and old.part = next.part`);

type Decision = { state: Extract<ValueState, "accepted" | "returned">; by: string; reason?: string };

export const decide = (tx: Tx, ids: readonly string[], { state, by, reason = "" }: Decision) =>
  tx
    .update(measurements)
    .set({ state, decidedBy: by, decidedAt: sql`now()`, reason })
    .where(and(inArray(measurements.id, [...ids]), eq(measurements.state, "submitted")));

export type Reached = { id: string; email: string; locale: string };
const reached = { id: people.id, email: people.email, locale: people.locale };

/** Those of these people who have an account in use. */
export const reachable = (tx: Tx, ids: readonly string[]): Promise<Reached[]> =>
  tx
    .select(reached)
    .from(people)
    .where(and(inArray(people.id, [...ids]), isNull(people.disabledAt)))
    .orderBy(people.name, people.id);

/** Who may accept values in a committee today, without the one who acts. */
export const acceptersIn = (tx: Tx, committeeId: string, actorId: string): Promise<Reached[]> =>
  tx
    .select(reached)
    .from(people)
    .where(
      and(
        isNull(people.disabledAt),
        ne(people.id, actorId),
        sql`exists (select from memberships join committees on committees.id = memberships.committee_id
          where memberships.person_id = ${people.id} and memberships.committee_id = ${committeeId} and memberships.role in (${plain.words(...ACCEPTERS)}) and ${mandateRuns})`,
      ),
    )
    .orderBy(people.name, people.id);

const ACCEPTERS = COMMITTEE_ACTS.acceptValues.hats;

export async function projectTitle(tx: Tx, id: string): Promise<string> {
  const [row] = await tx
    .select({ code: projects.code, title: projects.title })
    .from(projects)
    .where(eq(projects.id, id));
  return row ? `${row.code} ${row.title}` : "";
}
