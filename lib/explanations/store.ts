import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Named } from "@/db/schema/committees";
import type { Actor, Seat } from "@/lib/rules/hats";
import type { Replayed } from "@/lib/rules/replay";
import type { Route } from "@/lib/rules/route";
import type { ConflictLevel, KindName, Part, ReviewResponse, Role, Standing } from "@/lib/rules/words";

/** A role held in a committee on a day, and by whose hand. Instants are ISO 8601. */
export type Held = {
  committeeId: string;
  role: Role;
  delegationId: string | null;
  delegation: Named | null;
  standing: Standing | null;
  rank: number | null;
  from: string;
  until: string | null;
  grantedAt: string;
  grantedBy: string | null;
  /** Granted only after that day, for a time that includes it. */
  grantedLater: boolean;
};

export type Somebody = { id: string; name: string; isAdmin: boolean; disabled: boolean; held: Held[] };

/** The last instant of a day in a zone, or this one while the day lasts. */
const endOf = (day: string, timezone: string): SQL =>
  sql`least(now(), ((${day}::date + 1)::timestamp at time zone ${timezone}) - interval '1 microsecond')`;

/** A person as they stood at the end of a day: account and roles, by the record of the administration. */
export async function somebodyOn(personId: string, day: string, timezone: string): Promise<Somebody | undefined> {
  const at = endOf(day, timezone);
  // What an account was is told by the last act before, else by the first one after, else by what it is.
  const was = (on: string, off: string, is: SQL) => sql`coalesce(
    (select act <> ${off} from admin_events where person_id = people.id and act in (${sql.raw(on)}, ${off}) and at <= ${at} order by at desc limit 1),
    (select act = ${off} from admin_events where person_id = people.id and act in (${sql.raw(on)}, ${off}) and at > ${at} order by at limit 1), ${is})`;
  const [row] = await db().execute<Somebody>(sql`
    select people.id, people.name, ${was("'grantAdmin', 'becomeAdmin'", "revokeAdmin", sql`people.is_admin`)} as "isAdmin",
      ${was("'disablePerson'", "enablePerson", sql`people.disabled_at is not null`)} as disabled,
      (select coalesce(json_agg(json_build_object('committeeId', memberships.committee_id, 'role', role, 'delegationId', delegation_id,
          'delegation', delegations.name, 'standing', standing, 'rank', coalesce((
            select (data ->> 'rankBefore')::int from admin_events where act = 'changeMandate' and data ->> 'membershipId' = memberships.id::text
              and data ? 'rankBefore' and admin_events.at > ${at} order by admin_events.at limit 1), rank), 'from', mandate_from, 'until', mandate_until,
          'grantedAt', granted_at, 'grantedBy', granters.name, 'grantedLater', granted_at > ${at}) order by mandate_from, role), '[]')
        from memberships join committees on committees.id = memberships.committee_id
          left join delegations on delegations.id = delegation_id left join people granters on granters.id = granted_by
        where memberships.person_id = people.id and mandate_from <= ${day}::date and coalesce(mandate_until, 'infinity') >= ${day}::date
          and (ended_at is null or ended_at > ${at}) and (committees.closed_at is null or committees.closed_at > ${at})) as held
    from people where people.id = ${personId}`);
  return row;
}

/** One seat per committee, as a request would find it. */
export function seatsOf(held: readonly Held[]): Seat[] {
  return [...new Set(held.map(({ committeeId }) => committeeId))].map((committeeId) => {
    const here = held.filter((one) => one.committeeId === committeeId);
    const sits = here.find(({ role, delegationId }) => role === "member" && delegationId !== null);
    return {
      committeeId,
      roles: here.map(({ role }) => role),
      delegationId: sits?.delegationId ?? null,
      standing: sits?.standing ?? null,
      rank: sits?.rank ?? null,
    };
  });
}

/** What tied somebody to an item at the end of a day, and what its record said of it until then. */
export type Ties = {
  part: Part | null;
  review: ReviewResponse | null;
  conflict: ConflictLevel | null;
  entries: { to: Replayed["status"] | null; revision: number | null; data: Record<string, unknown> }[];
  begun: boolean;
};

export async function tiesOn(itemId: string, personId: string, day: string, timezone: string): Promise<Ties> {
  const at = endOf(day, timezone);
  const [ties] = await db().execute<Ties>(sql`
    select items.created_at <= ${at} as begun,
      nullif(coalesce(
        (select data ->> 'part' from events where item_id = items.id and act = 'shareItem' and data ->> 'personId' = ${personId} and at <= ${at} order by id desc limit 1),
        (select part from item_people where item_id = items.id and person_id = ${personId} and added_at <= ${at})), 'none') as part,
      (select case when responded_at <= ${at} then response else 'pending' end from reviews
        where item_id = items.id and reviewer_id = ${personId} and assigned_at <= ${at} and (released_at is null or released_at > ${at})
        order by assigned_at desc limit 1) as review,
      (select case when level = 'walled' and pinned_at <= ${at} then 'walled' else 'recused' end from conflicts
        where item_id = items.id and person_id = ${personId} and stated_at <= ${at} and (lifted_at is null or lifted_at > ${at}) limit 1) as conflict,
      (select coalesce(json_agg(json_build_object('to', to_status, 'revision', revision, 'data', json_build_object('set', data -> 'set')) order by id), '[]')
        from events where item_id = items.id and at <= ${at}) as entries
    from items where items.id = ${itemId}`);
  if (!ties) throw new Error("No such item.");
  return ties;
}

/** Everybody who holds or held a role in a committee. */
export const peopleOf = async (committeeId: string): Promise<{ id: string; name: string }[]> => [
  ...(await db().execute<{ id: string; name: string }>(sql`
    select id, name from people where id in (select person_id from memberships where committee_id = ${committeeId}) order by name, id limit 1000`)),
];

/** What a route's conditions ask of an item as it is now. */
export async function adviceOn(itemId: string): Promise<{ owed: number; given: number }> {
  const [row] = await db().execute<{ owed: number; given: number }>(sql`
    select (count(*) filter (where response <> 'declined' and advised_revision is distinct from items.revision))::int as owed,
      (count(*) filter (where advised_revision = items.revision))::int as given
    from reviews join items on items.id = item_id where item_id = ${itemId} and released_at is null`);
  return row ?? { owed: 0, given: 0 };
}

export const asActor = ({ id, isAdmin, held }: Somebody, conflicts: Actor["conflicts"]): Actor => ({
  id,
  isAdmin,
  seats: seatsOf(held),
  conflicts,
});

/** The newest route a committee stored for a kind; nothing where the kind's own holds. */
export async function storedRoute(committeeId: string, kind: KindName): Promise<Route | undefined> {
  const [row] = await db().execute<{ route: Route }>(sql`
    select route from workflows where committee_id = ${committeeId} and kind = ${kind} order by version desc limit 1`);
  return row?.route;
}

/** Everybody with an account, and every committee, for those who look after them. */
export const everybody = async (): Promise<{ id: string; name: string }[]> => [
  ...(await db().execute<{ id: string; name: string }>(sql`select id, name from people order by name, id limit 1000`)),
];
