import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Tx } from "@/db/client";
import { sql as plain } from "@/db/plain";
import { expertise } from "@/db/schema/availability";
import { committees, delegations, memberships } from "@/db/schema/committees";
import { people } from "@/db/schema/people";
import { type Absence, awayOf } from "@/lib/absences/store";
import type { Around, Mandate } from "@/lib/rules/mandates";
import type { HistoryFilter } from "./schema";

export const PAGE = 50;

/** The date by the committee's calendar, by which its mandates run. */
const today = sql<string>`((now() at time zone ${committees.timezone})::date)::text`;

/** Locks the committee until the transaction ends, with the date by its calendar. */
export const lockCommittee = async (tx: Tx, id: string) =>
  (
    await tx
      .select({ id: committees.id, closedAt: committees.closedAt, today })
      .from(committees)
      .where(eq(committees.id, id))
      .for("no key update")
  ).at(0);

export const personWithId = async (tx: Tx, id: string) =>
  (
    await tx
      .select({ id: people.id, disabled: sql<boolean>`${people.disabledAt} is not null` })
      .from(people)
      .where(eq(people.id, id))
  ).at(0);

export const delegationIn = async (tx: Tx, committeeId: string, id: string) =>
  (
    await tx
      .select()
      .from(delegations)
      .where(and(eq(delegations.id, id), eq(delegations.committeeId, committeeId)))
  ).at(0);

const mandate = {
  id: memberships.id,
  personName: people.name,
  role: memberships.role,
  delegationId: memberships.delegationId,
  standing: memberships.standing,
  rank: memberships.rank,
  from: memberships.mandateFrom,
  until: memberships.mandateUntil,
};

type Holder = { committeeId: string; personId: string; delegationId: string | null; today: string };

/** What a person holds in a committee, and who are a delegation's head and alternates: everything not ended. */
export async function around(tx: Tx, { committeeId, personId, delegationId, today }: Holder): Promise<Around> {
  const live = (where: SQL | undefined): Promise<Mandate[]> =>
    tx
      .select(mandate)
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(and(isNull(memberships.endedAt), where));
  const ofPerson = and(eq(memberships.committeeId, committeeId), eq(memberships.personId, personId));
  const seated = delegationId ? await live(eq(memberships.delegationId, delegationId)) : [];
  const [heads, alternates] = (["head", "alternate"] as const).map((standing) =>
    seated.filter((one) => one.standing === standing),
  );
  return { today, held: await live(ofPerson), heads: heads ?? [], alternates: alternates ?? [] };
}

export async function addMembership(
  tx: Tx,
  {
    from,
    until,
    ...rest
  }: Omit<Mandate, "id" | "personName"> & { committeeId: string; personId: string; grantedBy: string },
): Promise<string> {
  const id = randomUUID();
  await tx.insert(memberships).values({ id, ...rest, mandateFrom: from, mandateUntil: until });
  return id;
}

export type HeldRole = NonNullable<Awaited<ReturnType<typeof lockMembership>>>;

/** Locks the mandate until the transaction ends. */
export const lockMembership = async (tx: Tx, id: string) =>
  (
    await tx
      .select({
        ...mandate,
        personId: memberships.personId,
        committeeId: memberships.committeeId,
        delegation: delegations.name,
        ended: sql<boolean>`${memberships.endedAt} is not null`,
        today,
      })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .innerJoin(committees, eq(committees.id, memberships.committeeId))
      .leftJoin(delegations, eq(delegations.id, memberships.delegationId))
      .where(eq(memberships.id, id))
      .for("no key update", { of: memberships })
  ).at(0);

export const setMandate = (tx: Tx, id: string, { until, rank }: Pick<Mandate, "until" | "rank">) =>
  tx.update(memberships).set({ mandateUntil: until, rank }).where(eq(memberships.id, id));

export const endMembership = (tx: Tx, id: string, { by, reason }: { by: string; reason: string }) =>
  tx.update(memberships).set({ endedAt: sql`now()`, endedBy: by, endReason: reason }).where(eq(memberships.id, id));

const granters = alias(people, "granters");
const enders = alias(people, "enders");

export type HeldOnce = Awaited<ReturnType<typeof history>>[number];

type Wanted = {
  /** Only what is not over. */
  running?: boolean;
  id?: string;
  committeeId?: string;
  personId?: string;
  filter: HistoryFilter;
  limit?: number;
};

/** Who held what when: of a committee or of a person, latest mandates first, one row more when there are further ones. */
export const history = ({ id, committeeId, personId, running, filter, limit = PAGE }: Wanted) =>
  db()
    .select({
      ...mandate,
      personId: memberships.personId,
      email: people.email,
      committeeId: memberships.committeeId,
      committee: committees.name,
      delegation: delegations.name,
      ended: sql<boolean>`${memberships.endedAt} is not null`,
      endedAt: memberships.endedAt,
      endedBy: enders.name,
      endReason: memberships.endReason,
      grantedAt: memberships.grantedAt,
      grantedBy: granters.name,
      /** Granted only after the day asked for: nobody knew of it then. */
      grantedLater: filter.on
        ? sql<boolean>`(${memberships.grantedAt} at time zone ${committees.timezone})::date > ${filter.on}::date`
        : sql<boolean>`false`,
      /** An administrator seated themselves. */
      selfGranted: sql<boolean>`coalesce(${memberships.grantedBy} = ${memberships.personId}, false)`,
      today,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(committees, eq(committees.id, memberships.committeeId))
    .leftJoin(delegations, eq(delegations.id, memberships.delegationId))
    .leftJoin(granters, eq(granters.id, memberships.grantedBy))
    .leftJoin(enders, eq(enders.id, memberships.endedBy))
    .where(
      and(
        id ? eq(memberships.id, id) : undefined,
        running ? notOver : undefined,
        committeeId ? eq(memberships.committeeId, committeeId) : undefined,
        personId ? eq(memberships.personId, personId) : undefined,
        ...narrow(filter),
      ),
    )
    .orderBy(desc(memberships.mandateFrom), desc(memberships.id))
    .limit(limit + 1);

function narrow({ q, role, delegation, on, after }: HistoryFilter): SQL[] {
  return [
    q && sql`(${people.name} ilike ${containing(q)} or ${people.email} ilike ${containing(q)})`,
    role && eq(memberships.role, role),
    delegation && eq(memberships.delegationId, delegation),
    on && heldOn(on),
    after &&
      sql`(${memberships.mandateFrom}, ${memberships.id}) < (select mandate_from, id from memberships where id = ${after})`,
  ].filter((each): each is SQL => Boolean(each));
}

const notOver = sql`(${memberships.endedAt} is null
  and (${memberships.mandateUntil} is null or ${memberships.mandateUntil} >= (now() at time zone ${committees.timezone})::date))`;

/** A day counts when the role was held at its end, by the committee's calendar. */
const heldOn = (day: string) => sql`(${memberships.mandateFrom} <= ${day}::date
  and (${memberships.mandateUntil} is null or ${memberships.mandateUntil} >= ${day}::date)
  and (${memberships.endedAt} is null or (${memberships.endedAt} at time zone ${committees.timezone})::date > ${day}::date))`;

/** A disabled account acts for nobody, though its roles stay as they are. */
const enabledOn = (day: string) =>
  sql`(${people.disabledAt} is null or (${people.disabledAt} at time zone ${committees.timezone})::date > ${day}::date)`;

const containing = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

export async function todayIn(committeeId: string): Promise<string> {
  const [row] = await db().select({ today }).from(committees).where(eq(committees.id, committeeId));
  return row?.today ?? "";
}

/** What was learned of a mandate only after a day: it was granted later, ended later, or its last day was moved. */
const hindsight = (day: string) => ({
  grantedAt: memberships.grantedAt,
  grantedBy: granters.name,
  endedAt: memberships.endedAt,
  grantedLater: sql<boolean>`(${memberships.grantedAt} at time zone ${committees.timezone})::date > ${day}::date`,
  /** The last day as it stood then, when it has been moved since. */
  then: sql<{ until: string | null } | null>`(select json_build_object('until', data ->> 'before') from admin_events
    where admin_events.committee_id = ${memberships.committeeId} and act = 'changeMandate' and data ->> 'membershipId' = ${memberships.id}::text
      and (admin_events.at at time zone ${committees.timezone})::date > ${day}::date order by admin_events.at limit 1)`,
});

export type Seated = Awaited<ReturnType<typeof seatedOn>>[number];

/** Everybody who holds a role in a committee on a day. */
export const seatedOn = (committeeId: string, day: string) =>
  db()
    .select({
      ...mandate,
      id: memberships.id,
      personId: memberships.personId,
      delegation: delegations.name,
      delegationCode: delegations.code,
      selfGranted: sql<boolean>`coalesce(${memberships.grantedBy} = ${memberships.personId}, false)`,
      ...hindsight(day),
      away: sql<Absence[]>`${awayOf(plain`people.id`, plain`${day}::date`, plain`${day}::date`)}`,
      languages: expertise.languages,
      areas: expertise.areas,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(committees, eq(committees.id, memberships.committeeId))
    .leftJoin(delegations, eq(delegations.id, memberships.delegationId))
    .leftJoin(expertise, eq(expertise.personId, people.id))
    .leftJoin(granters, eq(granters.id, memberships.grantedBy))
    .where(and(eq(memberships.committeeId, committeeId), heldOn(day), enabledOn(day)))
    .orderBy(asc(delegations.code), asc(people.name), asc(memberships.id));
