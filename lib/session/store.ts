import "server-only";
import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { sql as plain } from "@/db/plain";
import { people, sessions } from "@/db/schema/people";
import { SIGHT } from "@/db/unchanged";
import type { Actor, Conflict, Seat } from "@/lib/rules/hats";
import type { Member } from "./current";
import type { Visitor } from "./visitor";

/**
 * A role counts from its mandate's first day through its last, by the committee's calendar, unless it was ended.
 * No two calendars are more than two days apart, and to ask one is dear: of most mandates it need not be asked.
 */
export const mandateRuns = plain`memberships.ended_at is null
  and (memberships.mandate_from < current_date - 2 or memberships.mandate_from <= (now() at time zone committees.timezone)::date)
  and (memberships.mandate_until is null or memberships.mandate_until > current_date + 2
    or memberships.mandate_until >= (now() at time zone committees.timezone)::date)`;

/** Whether the row's person holds any role in the row's committee today. */
export const sitsToday = plain<boolean>`exists (select from memberships
  where memberships.person_id = people.id and memberships.committee_id = committees.id and ${mandateRuns})`;

/** One row per committee the person sits in: `{ committeeId, roles, delegationId, standing }`. */
const seatsOf = plain`coalesce((
  select json_agg(json_build_object('committeeId', seat.committee_id, 'roles', seat.roles, 'delegationId', seat.delegation_id, 'standing', seat.standing, 'rank', seat.rank))
  from (
    select memberships.committee_id, array_agg(memberships.role) as roles,
      (array_agg(memberships.delegation_id) filter (where memberships.delegation_id is not null and memberships.role = 'member'))[1] as delegation_id,
      (array_agg(memberships.standing) filter (where memberships.standing is not null and memberships.role = 'member'))[1] as standing,
      (array_agg(memberships.rank) filter (where memberships.rank is not null and memberships.role = 'member'))[1] as rank
    from memberships join committees on committees.id = memberships.committee_id and committees.closed_at is null
    where memberships.person_id = people.id and ${mandateRuns}
    group by memberships.committee_id
  ) seat), '[]')`;

/** The person's live conflicts of interest, found on an index that holds no others: usually none. */
const conflictsOf = plain`coalesce((
  select json_agg(json_build_object('itemId', conflicts.item_id, 'level', conflicts.level))
  from conflicts where conflicts.person_id = people.id and conflicts.lifted_at is null), '[]')`;

const lives = gt(sessions.expiresAt, sql`now()`);

type Holder = Pick<
  Member,
  "name" | "email" | "locale" | "timezone" | "fresh" | "hasSecondFactor" | "ballotsDue" | "seen"
> & {
  id: string;
  isAdmin: boolean;
  seats: Seat[];
  conflicts: Conflict[];
  secondFactorGiven: boolean;
  provedAt: string;
};

/** Who holds the session with this hash, with rights as they are now. */
export async function memberOf(hash: string): Promise<Member | null> {
  const [row] = await db().execute<Holder>(plain`
    select people.id, is_admin as "isAdmin", name, email, locale, people.timezone, totp_confirmed_at is not null as "hasSecondFactor",
      second_factor_at is not null as "secondFactorGiven", to_json(proved_at) #>> '{}' as "provedAt", proved_at > now() - interval '15 minutes' as fresh,
      ${seatsOf} as seats, ${conflictsOf} as conflicts, exists (select from ballots where closed_at is null and suspended_at is null and procedure <> 'consensus' and closes_at <= clock_timestamp())
        or exists (select from ballots where reopen_until is not null and reopen_until <= clock_timestamp()) as "ballotsDue", ${SIGHT} as seen
    from sessions join people on people.id = person_id
    where hash = ${hash} and expires_at > now() and disabled_at is null`);
  if (!row) return null;
  return {
    actor: { id: row.id, isAdmin: row.isAdmin, seats: row.seats, conflicts: row.conflicts },
    name: row.name,
    email: row.email,
    locale: row.locale,
    timezone: row.timezone,
    session: { hash, provedAt: new Date(row.provedAt) },
    fresh: row.fresh,
    hasSecondFactor: row.hasSecondFactor,
    ballotsDue: row.ballotsDue,
    seen: row.seen,
    owesSecondFactor: (row.isAdmin || row.hasSecondFactor) && !row.secondFactorGiven,
  };
}

/** Somebody's rights at this very moment; nothing when their account was disabled meanwhile. */
export async function actorNow(tx: Tx, personId: string): Promise<Actor | null> {
  const [row] = await tx.execute<Omit<Actor, "id">>(
    plain`select is_admin as "isAdmin", ${seatsOf} as seats, ${conflictsOf} as conflicts from people where id = ${personId} and disabled_at is null`,
  );
  return row ? { ...row, id: personId } : null;
}

type NewSession = Visitor & { hash: string; personId: string; secondFactor: boolean };

/** Answers whether it was opened: not for somebody who may not sign in. */
export async function openSession({ hash, personId, secondFactor, address, userAgent }: NewSession): Promise<boolean> {
  const opened = await db().execute(sql`
    insert into ${sessions} (hash, person_id, expires_at, second_factor_at, address, user_agent)
    select ${hash}, id, now() + interval '30 days', case when ${secondFactor} then now() end, ${address}, ${userAgent}
    from ${people} where id = ${personId} and disabled_at is null
    for share returning person_id`);
  return opened.length > 0;
}

export const endSession = (hash: string) => db().delete(sessions).where(eq(sessions.hash, hash));

/** One of somebody's own sessions, by the name it has in their list. */
export const endNamedSession = (tx: Tx, personId: string, name: string) =>
  tx.delete(sessions).where(and(eq(sessions.personId, personId), eq(nameOf, name)));

/** Every session of a person, or every one but this. */
export const endSessionsOf = (tx: Tx, personId: string, but?: string) =>
  tx.delete(sessions).where(and(eq(sessions.personId, personId), but ? ne(sessions.hash, but) : undefined));

export const sessionsOf = (personId: string, current: string) =>
  db()
    .select({
      name: nameOf,
      current: sql<boolean>`${sessions.hash} = ${current}`,
      createdAt: sessions.createdAt,
      userAgent: sessions.userAgent,
      address: sessions.address,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), lives))
    .orderBy(desc(sessions.createdAt));

export const setProved = (tx: Tx, hash: string) =>
  tx.update(sessions).set({ provedAt: sql`now()` }).where(eq(sessions.hash, hash));

export const setSecondFactorGiven = (tx: Tx, hash: string) =>
  tx.update(sessions).set({ secondFactorAt: sql`now()`, provedAt: sql`now()` }).where(eq(sessions.hash, hash));

/** What a page may know of a session: enough to name it, too little to search for its hash. */
const nameOf = sql<string>`left(${sessions.hash}, 16)`;
