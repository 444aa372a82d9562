import "server-only";
import { and, count, desc, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { people } from "@/db/schema/people";
import { reports } from "@/db/schema/reports";
import { readableBy } from "@/lib/audience/store";
import type { Actor } from "@/lib/rules/hats";

export type Report = typeof reports.$inferSelect;

export async function addReport(tx: Tx, row: typeof reports.$inferInsert): Promise<string> {
  const [added] = await tx.insert(reports).values(row).returning({ id: reports.id });
  if (!added) throw new Error("The report was not added.");
  return added.id;
}

export const slugOf = async (tx: Tx, committeeId: string): Promise<string> =>
  (await tx.select({ slug: committees.slug }).from(committees).where(eq(committees.id, committeeId))).at(0)?.slug ?? "";

export async function waitingOf(tx: Tx, personId: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(reports)
    .where(and(eq(reports.personId, personId), eq(reports.state, "queued")));
  return row?.count ?? 0;
}

type Own = { id: string; committeeId: string; personId: string };
const own = ({ id, committeeId, personId }: Own) =>
  and(eq(reports.id, id), eq(reports.committeeId, committeeId), eq(reports.personId, personId));

export const removeReport = async (tx: Tx, of: Own) =>
  (await tx.delete(reports).where(own(of)).returning({ pdfKey: reports.pdfKey, docxKey: reports.docxKey })).at(0);

/** Notes that a finished report waits for nobody; answers whether there is one. */
export async function dismissReport(tx: Tx, of: Own): Promise<boolean> {
  const rows = await tx
    .update(reports)
    .set({ fetchedAt: sql`coalesce(${reports.fetchedAt}, now())` })
    .where(and(own(of), isNotNull(reports.finishedAt)))
    .returning({ id: reports.id });
  return rows.length > 0;
}

const LATEST = 50;

/** The language a report is in: what it was asked for in, or that of the person's letters. */
const language = sql<string>`coalesce(${reports.locale}, ${people.locale})`;

/** Somebody's own reports of a committee, the latest first. */
export const reportsOf = (committeeId: string, personId: string) =>
  db()
    .select({
      id: reports.id,
      from: reports.from,
      until: reports.until,
      language,
      state,
      createdAt: reports.createdAt,
      expiresAt: reports.expiresAt,
    })
    .from(reports)
    .innerJoin(people, eq(people.id, reports.personId))
    .where(and(eq(reports.committeeId, committeeId), eq(reports.personId, personId)))
    .orderBy(desc(reports.createdAt))
    .limit(LATEST);

/** Derived from the clock, so that no sweep has to have run. */
const state = sql<
  Report["state"]
>`case when ${reports.state} = 'ready' and ${reports.expiresAt} <= now() then 'expired' else ${reports.state} end`;

/** Somebody's own report, and whether they may still read every item it tells of. */
export async function reportOf(actor: Actor, of: Omit<Own, "personId">) {
  const [row] = await db()
    .select({
      id: reports.id,
      from: reports.from,
      until: reports.until,
      language,
      state,
      steps: reports.steps,
      done: reports.done,
      failure: reports.failure,
      createdAt: reports.createdAt,
      expiresAt: reports.expiresAt,
      fetchedAt: reports.fetchedAt,
      pdfKey: reports.pdfKey,
      pdfSize: reports.pdfSize,
      docxKey: reports.docxKey,
      docxSize: reports.docxSize,
      readable: sql<boolean>`(select count(*) from items where items.id = any(${reports.itemIds}) and ${readableBy(actor, of.committeeId)}) = cardinality(${reports.itemIds})`,
    })
    .from(reports)
    .innerJoin(people, eq(people.id, reports.personId))
    .where(own({ ...of, personId: actor.id }));
  return row;
}

/** Notes when a report was first downloaded. */
export const noteFetched = (id: string) =>
  db()
    .update(reports)
    .set({ fetchedAt: sql`now()` })
    .where(and(eq(reports.id, id), isNull(reports.fetchedAt)));

const LEASE = sql`now() + interval '60 seconds'`;

/** Takes a report that waits for a worker, or whose worker is gone. Two workers never take the same. */
export const takeReport = (tx: Tx) =>
  tx
    .update(reports)
    .set({ leaseUntil: LEASE, tries: sql`${reports.tries} + 1`, done: 0 })
    .where(
      eq(
        reports.id,
        sql`(select id from reports where state = 'queued' and (lease_until is null or lease_until < now())
          order by created_at limit 1 for update skip locked)`,
      ),
    )
    .returning();

/** Says how far the work has come, and that somebody still does it; answers whether it is still wanted. */
export async function tellProgress(id: string, progress: { steps: number; done: number }): Promise<boolean> {
  const rows = await db()
    .update(reports)
    .set({ ...progress, leaseUntil: LEASE })
    .where(and(eq(reports.id, id), eq(reports.state, "queued")))
    .returning({ id: reports.id });
  return rows.length > 0;
}

type Outcome = Partial<Pick<Report, "failure" | "itemIds" | "pdfKey" | "pdfSize" | "docxKey" | "docxSize">>;

/** Ends the work on a report, if it is still wanted; answers whether it was. */
export async function finish(tx: Tx, id: string, to: "ready" | "failed", outcome: Outcome): Promise<boolean> {
  const rows = await tx
    .update(reports)
    .set({
      ...outcome,
      state: to,
      leaseUntil: null,
      done: sql`${reports.steps}`,
      finishedAt: sql`now()`,
      expiresAt: sql`now() + interval '30 days'`,
    })
    .where(and(eq(reports.id, id), eq(reports.state, "queued")))
    .returning({ id: reports.id });
  return rows.length > 0;
}

/** For whom a report is, in which language that is and their letters are, and by whose clock. */
export async function forWhom(id: string) {
  const [row] = await db()
    .select({
      personId: people.id,
      name: people.name,
      email: people.email,
      locale: people.locale,
      wanted: language,
      timezone: people.timezone,
      committee: {
        id: committees.id,
        slug: committees.slug,
        symbol: committees.symbol,
        name: committees.name,
        timezone: committees.timezone,
        today: sql<string>`((now() at time zone ${committees.timezone})::date)::text`,
      },
    })
    .from(reports)
    .innerJoin(people, eq(people.id, reports.personId))
    .innerJoin(committees, eq(committees.id, reports.committeeId))
    .where(eq(reports.id, id));
  return row;
}
export type ForWhom = NonNullable<Awaited<ReturnType<typeof forWhom>>>;

/** Notes that reports are past their time, and answers the files that nobody may have any more. */
export async function expire(): Promise<string[]> {
  const past = await db()
    .select({ id: reports.id, pdfKey: reports.pdfKey, docxKey: reports.docxKey })
    .from(reports)
    .where(and(eq(reports.state, "ready"), isNotNull(reports.expiresAt), lt(reports.expiresAt, sql`now()`)))
    .limit(500);
  // oxlint-disable-next-line no-await-in-loop
  for (const { id } of past)
    await db().update(reports).set({ state: "expired", pdfKey: null, docxKey: null }).where(eq(reports.id, id));
  await db().delete(reports).where(lt(reports.createdAt, sql`now() - interval '180 days'`));
  return past.flatMap(({ pdfKey, docxKey }) => [pdfKey, docxKey]).filter((key) => key !== null);
}
