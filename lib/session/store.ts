import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { committees, memberships } from "@/db/schema/committees";
import { people, sessions } from "@/db/schema/people";
import type { Seat } from "@/lib/rules/hats";
import type { Member } from "./current";

/** A role counts from its mandate's first day through its last, by the committee's calendar, unless it was ended. */
export const mandateRuns = sql`${memberships.endedAt} is null
  and ${memberships.mandateFrom} <= (now() at time zone ${committees.timezone})::date
  and (${memberships.mandateUntil} is null or ${memberships.mandateUntil} >= (now() at time zone ${committees.timezone})::date)`;

/** One row per committee the person sits in: `{ committeeId, roles, delegationId, standing }`. */
const seatsOf = sql<Seat[]>`coalesce((
  select json_agg(json_build_object('committeeId', seat.committee_id, 'roles', seat.roles, 'delegationId', seat.delegation_id, 'standing', seat.standing))
  from (
    select memberships.committee_id, array_agg(memberships.role) as roles,
      (array_agg(memberships.delegation_id) filter (where memberships.delegation_id is not null and memberships.role = 'member'))[1] as delegation_id,
      (array_agg(memberships.standing) filter (where memberships.standing is not null and memberships.role = 'member'))[1] as standing
    from memberships join committees on committees.id = memberships.committee_id and committees.closed_at is null
    where memberships.person_id = ${people.id} and ${mandateRuns}
    group by memberships.committee_id
  ) seat), '[]')`;

/** Who holds the session with this hash, with rights as they are now. */
export async function memberOf(hash: string): Promise<Member | null> {
  const [row] = await db()
    .select({
      id: people.id,
      isAdmin: people.isAdmin,
      name: people.name,
      email: people.email,
      locale: people.locale,
      timezone: people.timezone,
      hasSecondFactor: sql<boolean>`${people.totpConfirmedAt} is not null`,
      secondFactorGiven: sql<boolean>`${sessions.secondFactorAt} is not null`,
      provedAt: sessions.provedAt,
      fresh: sql<boolean>`${sessions.provedAt} > now() - interval '15 minutes'`,
      seats: seatsOf,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.hash, hash), gt(sessions.expiresAt, sql`now()`), isNull(people.disabledAt)));
  if (!row) return null;
  return {
    actor: { id: row.id, isAdmin: row.isAdmin, seats: row.seats },
    name: row.name,
    email: row.email,
    locale: row.locale,
    timezone: row.timezone,
    session: { hash, provedAt: row.provedAt },
    fresh: row.fresh,
    owesSecondFactor: (row.isAdmin || row.hasSecondFactor) && !row.secondFactorGiven,
  };
}
