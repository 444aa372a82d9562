import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { type Plain, sql as plain } from "@/db/plain";
import { absences } from "@/db/schema/availability";
import { committees, memberships } from "@/db/schema/committees";
import { people } from "@/db/schema/people";
import type { Away } from "@/lib/rules/away";
import { mandateRuns } from "@/lib/session/store";

/** As those see it who would ask the person for something. */
export type Absence = Away & { note: string; alternate: string | null };

/** The date by a person's own calendar. */
const today = sql<string>`((now() at time zone ${people.timezone})::date)::text`;

/** One change at a time to somebody's absences; answers their date. */
export async function lockCalendar(tx: Tx, personId: string): Promise<string> {
  const [row] = await tx.select({ today }).from(people).where(eq(people.id, personId)).for("no key update");
  return row?.today ?? "";
}

/** An absence that touches these days. */
export const absenceWithin = async (tx: Tx, personId: string, { from, until }: Away) =>
  (
    await tx
      .select({ from: absences.from, until: absences.until })
      .from(absences)
      .where(
        and(
          eq(absences.personId, personId),
          isNull(absences.withdrawnAt),
          sql`${absences.from} <= ${until} and ${absences.until} >= ${from}`,
        ),
      )
      .orderBy(absences.from)
      .limit(1)
  ).at(0);

export const addAbsence = (tx: Tx, row: typeof absences.$inferInsert) => tx.insert(absences).values(row);

export async function withdrawAbsence(tx: Tx, personId: string, id: string): Promise<boolean> {
  const withdrawn = await tx
    .update(absences)
    .set({ withdrawnAt: sql`now()` })
    .where(and(eq(absences.id, id), eq(absences.personId, personId), isNull(absences.withdrawnAt)))
    .returning({ id: absences.id });
  return withdrawn.length > 0;
}

/** What somebody declared and is not over yet. */
export const absencesOf = (personId: string) =>
  db()
    .select({
      id: absences.id,
      from: absences.from,
      until: absences.until,
      note: absences.note,
      alternate: sql<string | null>`(select name from people alternates where alternates.id = ${absences.alternateId})`,
      running: sql<boolean>`${absences.from} <= (now() at time zone ${people.timezone})::date`,
    })
    .from(absences)
    .innerJoin(people, eq(people.id, absences.personId))
    .where(
      and(
        eq(absences.personId, personId),
        isNull(absences.withdrawnAt),
        sql`${absences.until} >= (now() at time zone ${people.timezone})::date`,
      ),
    )
    .orderBy(absences.from);

/** Those who sit in a committee together with a person today, as a condition on `people`. */
const sitsWith = (
  personId: string,
): SQL => sql`${people.disabledAt} is null and ${people.id} <> ${personId} and exists (
  select 1 from ${memberships} join ${committees} on ${committees.id} = ${memberships.committeeId}
  where ${memberships.personId} = ${people.id} and ${mandateRuns} and ${memberships.committeeId} in (
    select own.committee_id from memberships own where own.person_id = ${personId} and own.ended_at is null))`;

export const isColleague = async (tx: Tx, personId: string, otherId: string): Promise<boolean> =>
  (
    await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, otherId), sitsWith(personId)))
  ).length > 0;

/** Whom somebody may name as their alternate. */
export const colleaguesOf = (personId: string) =>
  db()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(sitsWith(personId))
    .orderBy(people.name, people.id)
    .limit(500);

/**
 * Running and coming absences of the person in this column, the next first, as a JSON list of `Absence`;
 * `until` leaves out those that begin later. For other stores' queries.
 */
export const awayOf = (personId: Plain, todayThere: Plain, until?: Plain): Plain => plain`(
  select coalesce(json_agg(json_build_object('from', absences.from_day, 'until', absences.until_day, 'note', absences.note,
    'alternate', (select name from people alternates where alternates.id = absences.alternate_id)) order by absences.from_day), '[]')
  from absences where absences.person_id = ${personId} and absences.withdrawn_at is null and absences.until_day >= ${todayThere}
    ${until ? plain`and absences.from_day <= ${until}` : plain``})`;
