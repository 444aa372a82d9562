import "server-only";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Tx } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { adminEvents, people } from "@/db/schema/people";
import type { AuditFilter } from "./schema";

/** Whom and what an act concerned, and what a reader of the record should learn of it. */
export type About = { personId?: string; committeeId?: string; data?: Record<string, unknown> };

export const PAGE = 50;

/** Waits until no other change to the administration is under way; held until the transaction ends. */
export const takeTurn = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('majlis administration'))`);

export async function isAdminNow(tx: Tx, personId: string): Promise<boolean> {
  const [row] = await tx
    .select({ is: sql<boolean>`${people.isAdmin} and ${people.disabledAt} is null` })
    .from(people)
    .where(eq(people.id, personId));
  return row?.is ?? false;
}

export const addEvent = (tx: Tx, event: About & { actorId: string | null; act: string }) =>
  tx.insert(adminEvents).values(event);

export type RecordedEvent = Awaited<ReturnType<typeof events>>[number];

const actors = alias(people, "actors");

/** One page of the record, newest first, and one row more when there are older ones. */
export const events = (filter: AuditFilter, limit = PAGE) =>
  db()
    .select({
      id: adminEvents.id,
      at: adminEvents.at,
      act: adminEvents.act,
      data: adminEvents.data,
      actorId: adminEvents.actorId,
      actorName: actors.name,
      personId: adminEvents.personId,
      personName: people.name,
      committeeId: adminEvents.committeeId,
      committeeName: committees.name,
    })
    .from(adminEvents)
    .leftJoin(actors, eq(actors.id, adminEvents.actorId))
    .leftJoin(people, eq(people.id, adminEvents.personId))
    .leftJoin(committees, eq(committees.id, adminEvents.committeeId))
    .where(and(...narrow(filter)))
    .orderBy(desc(adminEvents.at), desc(adminEvents.id))
    .limit(limit + 1);

function narrow({ act, person, committee, from, until, before, zone = "UTC" }: AuditFilter): (SQL | undefined)[] {
  return [
    act && eq(adminEvents.act, act),
    person && sql`(${adminEvents.personId} = ${person} or ${adminEvents.actorId} = ${person})`,
    committee && eq(adminEvents.committeeId, committee),
    from && sql`${adminEvents.at} >= (${from}::date)::timestamp at time zone ${zone}`,
    until && sql`${adminEvents.at} < (${until}::date + 1)::timestamp at time zone ${zone}`,
    // The row itself is the cursor: its instant is finer than a JavaScript date can carry.
    before && sql`(${adminEvents.at}, ${adminEvents.id}) < (select at, id from admin_events where id = ${before})`,
  ].filter((each): each is SQL => Boolean(each));
}

export type Named = { id: string; name: string };

/** Everybody who acted or was concerned, by name. */
export const peopleOnRecord = (): Promise<Named[]> =>
  db()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(sql`exists (select from admin_events where admin_events.person_id = people.id)
      or people.id in (select distinct actor_id from admin_events)`)
    .orderBy(people.name, people.id)
    .limit(500);
