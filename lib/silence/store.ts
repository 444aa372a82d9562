import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { ballots } from "@/db/schema/ballots";
import { items } from "@/db/schema/items";
import { interventions } from "@/db/schema/procedures";
import { instant } from "@/lib/items/store";
import { inRecord } from "@/lib/record/store";
import type { Pause, Silence } from "@/lib/rules/silence";
import type { Names } from "@/lib/rules/verdict";

/** The database's clock at this very moment, after any wait for a lock: ISO 8601 with all its digits. */
export async function clock(tx: Tx): Promise<string> {
  const [row] = await tx.execute<{ now: string }>(sql`select to_json(clock_timestamp()) #>> '{}' as now`);
  if (!row) throw new Error("The database has no clock.");
  return row.now;
}

type SilenceRow = Silence & { ballotId: string; revision: number; seats: string[] };

/** A silence procedure on an item by its id, or its latest one: the facts its rules ask for. */
export async function silenceOf(
  tx: Tx,
  itemId: string,
  ballotId: string | null = null,
): Promise<SilenceRow | undefined> {
  const [row] = await tx.execute<Omit<SilenceRow, "announcedAt"> & { announcedAt: string | null }>(sql`
    select ballots.id as "ballotId", revision, to_json(closes_at) #>> '{}' as "expiresAt",
      array(select delegation_id from ballot_seats where ballot_id = ballots.id) as seats,
      (select coalesce(json_agg(json_build_object('seat', delegation_id, 'choice', choice, 'at', at) order by at), '[]')
        from votes where ballot_id = ballots.id and choice in ('object', 'amend')) as objections,
      (select coalesce(json_agg(json_build_object('seat', delegation_id, 'at', at)), '[]')
        from interventions where ballot_id = ballots.id and kind = 'withdrawObjection') as withdrawals,
      (select to_json(announced_at) #>> '{}' from announcements where ballot_id = ballots.id) as "announcedAt"
    from ballots
    where item_id = ${itemId} and procedure = 'silence' and (${ballotId}::uuid is null or id = ${ballotId})
    order by opened_at desc limit 1`);
  if (!row) return undefined;
  const { announcedAt, ...rest } = row;
  return { ...rest, ...(announcedAt && { announcedAt }) };
}

/** The delegations that object to a silence procedure on this revision, by their names. */
export async function opposing(tx: Tx, itemId: string, revision: number): Promise<{ id: string; name: Names }[]> {
  const rows = await tx.execute<{ id: string; name: Names }>(sql`
    select delegations.id, delegations.name from (
      select distinct on (delegation_id) delegation_id, kind from interventions
      where item_id = ${itemId} and revision = ${revision} and kind in ('oppose', 'liftOpposition')
      order by delegation_id, at desc) latest
    join delegations on delegations.id = latest.delegation_id and delegations.closed_at is null
    where latest.kind = 'oppose' order by delegations.code`);
  return [...rows];
}

export const addIntervention = (tx: Tx, row: Omit<typeof interventions.$inferInsert, "at">, at: string) =>
  tx.insert(interventions).values({ ...row, at: instant(at) });

/** A day and an hour by a zone's clock as an instant. */
export async function instantIn(tx: Tx, local: string, timezone: string): Promise<string> {
  const [row] = await tx.execute<{ at: string }>(
    sql`select to_json(${local}::timestamp at time zone ${timezone}) #>> '{}' as at`,
  );
  if (!row) throw new Error(`No instant for ${local}.`);
  return row.at;
}

/** The expiry of an open procedure, and with it the item's deadline: what the record is told of that. */
export async function extend(tx: Tx, itemId: string, ballotId: string, until: string) {
  const open = and(eq(ballots.id, ballotId), isNull(ballots.closedAt));
  const moved = await tx
    .update(ballots)
    .set({ closesAt: instant(until) })
    .where(open)
    .returning({ id: ballots.id });
  if (moved.length !== 1) throw new Error(`Silence procedure ${ballotId} was closed already.`);
  const [set] = await tx
    .update(items)
    .set({ deadlineAt: instant(until), updatedAt: sql`now()` })
    .where(eq(items.id, itemId))
    .returning({ deadlineAt: inRecord(items.deadlineAt) });
  return set;
}

/** Longer than any minimum reaches. */
const PAUSE_DAYS = 400;

/** A committee's days that do not count, from today on: none where every day counts. */
const pauses = (committeeId: string) => sql<{ pauses: Pause[]; minimumHours: number; now: string; timezone: string }>`
  select silence_hours as "minimumHours", to_json(clock_timestamp()) #>> '{}' as now, timezone,
    case when rest_days_count then '[]'::json else (
      select coalesce(json_agg(json_build_object('from', day at time zone timezone, 'until', (day + interval '1 day') at time zone timezone) order by day), '[]')
      from generate_series((now() at time zone timezone)::date::timestamp, (now() at time zone timezone)::date + ${PAUSE_DAYS}::int, interval '1 day') day
      where extract(isodow from day) > 5 or day::date = any(holidays)) end as pauses
  from committees where id = ${committeeId}`;

type TermsRow = { pauses: Pause[]; minimumHours: number; now: string; timezone: string };

/** What the committee asks of a silence procedure, and the instant this was read. */
export async function termsOf(committeeId: string, on: Pick<Tx, "execute"> = db()): Promise<TermsRow> {
  const [row] = await on.execute<TermsRow>(pauses(committeeId));
  if (!row) throw new Error(`No committee ${committeeId}.`);
  return row;
}
