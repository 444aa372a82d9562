import "server-only";
import { and, asc, count, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { db, type Tx, transaction } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { importLines, imports } from "@/db/schema/imports";
import { people } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import type { ImportState } from "@/lib/rules/words";

export { longTransaction } from "@/db/client";

export type Import = typeof imports.$inferSelect;

export const addImport = async (tx: Tx, row: typeof imports.$inferInsert): Promise<string> => {
  const [added] = await tx.insert(imports).values(row).returning({ id: imports.id });
  if (!added) throw new Error("The import was not added.");
  return added.id;
};

export const lockImport = async (tx: Tx, id: string) =>
  (await tx.select().from(imports).where(eq(imports.id, id)).for("no key update")).at(0);

export const slugOf = async (tx: Tx, committeeId: string): Promise<string> =>
  (await tx.select({ slug: committees.slug }).from(committees).where(eq(committees.id, committeeId))).at(0)?.slug ?? "";

/** The slug of a committee, of which one transaction at a time counts and adds imports. */
export const lockCommittee = async (tx: Tx, id: string): Promise<string> =>
  (await tx.select({ slug: committees.slug }).from(committees).where(eq(committees.id, id)).for("no key update")).at(0)
    ?.slug ?? "";

export const committeeCalled = async (slug: string) =>
  (await db().select({ id: committees.id }).from(committees).where(eq(committees.slug, slug))).at(0)?.id;

const LATEST = 30;

export const importsOf = (committeeId: string) =>
  db()
    .select({
      id: imports.id,
      name: imports.name,
      state: imports.state,
      createdAt: imports.createdAt,
      by: people.name,
      creates: imports.creates,
      changes: imports.changes,
      unchanged: imports.unchanged,
      refused: imports.refused,
    })
    .from(imports)
    .innerJoin(people, eq(people.id, imports.personId))
    .where(eq(imports.committeeId, committeeId))
    .orderBy(desc(imports.createdAt))
    .limit(LATEST);

export const importIn = async (committeeId: string, id: string) =>
  (
    await db()
      .select()
      .from(imports)
      .where(and(eq(imports.id, id), eq(imports.committeeId, committeeId)))
  ).at(0);

/** Marks imports last touched before this moment as swept, and forgets their lines; those not taken over are dropped. */
export const sweepOld = (before: Date, limit: number) =>
  transaction(async (tx) => {
    const rows = await tx
      .update(imports)
      .set({
        sweptAt: sql`now()`,
        state: sql`case when ${imports.state} = 'done' then 'done' else 'cancelled' end`,
        finishedAt: sql`coalesce(${imports.finishedAt}, now())`,
      })
      .where(
        eq(
          imports.id,
          sql`any(array(select id from imports where swept_at is null and state not in ('queued', 'confirmed')
            and coalesce(finished_at, confirmed_at, created_at) < ${before.toISOString()}::timestamptz
            order by created_at limit ${limit} for update skip locked))`,
        ),
      )
      .returning({ id: imports.id, storageKey: imports.storageKey });
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await tx.delete(importLines).where(inArray(importLines.importId, ids));
    return rows;
  });

/** How columns were named the last time that a file of the committee had these heads. */
export const mappingOf = async (committeeId: string, heads: string[]) =>
  (
    await db()
      .select({ mapping: imports.mapping })
      .from(imports)
      .where(
        and(
          eq(imports.committeeId, committeeId),
          sql`${imports.columns} = ${JSON.stringify(heads)}::jsonb`,
          inArray(imports.state, ["ready", "confirmed", "done", "stale", "cancelled"]),
          isNotNull(imports.mapping),
        ),
      )
      .orderBy(desc(imports.createdAt))
      .limit(1)
  ).at(0)?.mapping;

const LEASE = sql`now() + interval '30 seconds'`;

/** Takes an import that waits for a worker, or whose worker is gone. Two workers never take the same. */
export const takeImport = (tx: Tx) =>
  tx
    .update(imports)
    .set({ leaseUntil: LEASE, tries: sql`${imports.tries} + 1` })
    .where(
      eq(
        imports.id,
        sql`(select id from imports where state in ('queued', 'confirmed') and (lease_until is null or lease_until < now())
          order by created_at limit 1 for update skip locked)`,
      ),
    )
    .returning();

type Progress = Partial<Pick<Import, "read" | "creates" | "changes" | "unchanged" | "refused" | "written">>;

/** Says how far the work has come, and that somebody still does it; answers whether it is still wanted. */
export async function tellProgress(id: string, state: ImportState, progress: Progress): Promise<boolean> {
  const rows = await db()
    .update(imports)
    .set({ ...progress, leaseUntil: LEASE })
    .where(and(eq(imports.id, id), eq(imports.state, state)))
    .returning({ id: imports.id });
  return rows.length > 0;
}

/** Moves an import on, if it still stands where it was; answers whether it did. */
export async function moveImport(
  on: Pick<Tx, "update">,
  id: string,
  from: ImportState,
  change: Partial<typeof imports.$inferInsert>,
): Promise<boolean> {
  const rows = await on
    .update(imports)
    .set({ ...change, leaseUntil: null })
    .where(and(eq(imports.id, id), eq(imports.state, from)))
    .returning({ id: imports.id });
  return rows.length > 0;
}

export const moveImportNow = (id: string, from: ImportState, change: Partial<typeof imports.$inferInsert>) =>
  moveImport(db(), id, from, change);

export const finished: SQL = sql`now()`;

/** The committee's projects by these identifiers and codes: whose they are. */
export async function knownIn(committeeId: string, identifiers: string[], codes: string[]) {
  const rows = await db()
    .select({ id: projects.id, identifier: projects.identifier, code: projects.code })
    .from(projects)
    .where(
      and(
        eq(projects.committeeId, committeeId),
        sql`(${inArray(projects.identifier, identifiers)} or ${inArray(projects.code, codes)})`,
      ),
    );
  return {
    byIdentifier: new Map(rows.flatMap(({ id, identifier }) => (identifier ? [[identifier, id] as const] : []))),
    byCode: new Map(rows.map(({ id, code }) => [code, id] as const)),
  };
}

/** The versions of these projects, locked until the transaction ends. */
export async function lockVersions(tx: Tx, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: projects.id, version: projects.version })
    .from(projects)
    .where(inArray(projects.id, ids))
    .orderBy(asc(projects.id))
    .for("no key update");
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** How many imports of a committee wait or are being worked on. */
export const waitingIn = async (tx: Tx, committeeId: string): Promise<number> => {
  const [row] = await tx
    .select({ count: count() })
    .from(imports)
    .where(and(eq(imports.committeeId, committeeId), inArray(imports.state, ["queued", "mapping", "confirmed"])));
  return row?.count ?? 0;
};
