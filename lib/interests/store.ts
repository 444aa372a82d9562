import "server-only";
import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { committees, memberships, type Named } from "@/db/schema/committees";
import { interests } from "@/db/schema/conflicts";
import { people } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { mandateRuns } from "@/lib/session/store";

export const addInterest = (tx: Tx, row: typeof interests.$inferInsert) => tx.insert(interests).values(row);

export async function withdrawInterest(tx: Tx, id: string, personId: string): Promise<boolean> {
  const withdrawn = await tx
    .update(interests)
    .set({ withdrawnAt: sql`now()` })
    .where(and(eq(interests.id, id), eq(interests.personId, personId), isNull(interests.withdrawnAt)))
    .returning({ id: interests.id });
  return withdrawn.length > 0;
}

export async function projectAmong(tx: Tx, id: string, committeeIds: readonly string[]): Promise<boolean> {
  const rows = await tx
    .select({ id: projects.id })
    .from(projects)
    .where(and(eq(projects.id, id), inArray(projects.committeeId, [...committeeIds])));
  return rows.length > 0;
}

export type InterestRow = {
  id: string;
  kind: (typeof interests.$inferSelect)["kind"];
  country: string | null;
  organisation: string | null;
  project: string | null;
  note: string;
  from: string | null;
  until: string | null;
  declaredAt: Date;
  committee: Named | null;
};

const shown = {
  id: interests.id,
  kind: interests.kind,
  country: interests.country,
  organisation: interests.organisation,
  project: projects.title,
  note: interests.note,
  from: interests.from,
  until: interests.until,
  declaredAt: interests.declaredAt,
};

/** What somebody has entered and not withdrawn, oldest first. */
export const interestsOf = (personId: string): Promise<InterestRow[]> =>
  db()
    .select({ ...shown, committee: committees.name })
    .from(interests)
    .leftJoin(projects, eq(projects.id, interests.projectId))
    .leftJoin(committees, eq(committees.id, interests.committeeId))
    .where(and(eq(interests.personId, personId), isNull(interests.withdrawnAt)))
    .orderBy(asc(interests.declaredAt), asc(interests.id));

/** The projects of the committees somebody sits in, to say in which they have a role. */
export const projectsIn = (committeeIds: readonly string[]) =>
  db()
    .select({ id: projects.id, code: projects.code, title: projects.title })
    .from(projects)
    .where(inArray(projects.committeeId, [...committeeIds]))
    .orderBy(sql`${projects.code} collate "reading"`, asc(projects.id))
    .limit(1000);

/** Everybody in office in a committee, each with what they declared to it or to all: nothing, too, is worth knowing. */
export const registerOf = (committeeId: string) =>
  db()
    .select({ personId: people.id, name: people.name, ...shown, id: interests.id, committeeId: interests.committeeId })
    .from(people)
    .leftJoin(
      interests,
      and(
        eq(interests.personId, people.id),
        isNull(interests.withdrawnAt),
        or(isNull(interests.committeeId), eq(interests.committeeId, committeeId)),
      ),
    )
    .leftJoin(projects, eq(projects.id, interests.projectId))
    .where(
      and(
        isNull(people.disabledAt),
        sql`exists (select from ${memberships} join ${committees} on ${committees.id} = ${memberships.committeeId}
          where ${memberships.personId} = ${people.id} and ${memberships.committeeId} = ${committeeId} and ${mandateRuns})`,
      ),
    )
    .orderBy(asc(people.name), asc(people.id), asc(interests.declaredAt), asc(interests.id))
    .limit(2000);
