import "server-only";
import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { importLines } from "@/db/schema/imports";
import type { ImportVerdict } from "@/lib/rules/words";

/** One project of a file, without the whole of it. */
export type Line = Omit<typeof importLines.$inferSelect, "facts">;

const { facts: _facts, ...told } = {
  importId: importLines.importId,
  position: importLines.position,
  line: importLines.line,
  identifier: importLines.identifier,
  title: importLines.title,
  verdict: importLines.verdict,
  projectId: importLines.projectId,
  projectVersion: importLines.projectVersion,
  changes: importLines.changes,
  findings: importLines.findings,
  facts: importLines.facts,
};

/** Lines in the order of the file, from a place on, without the whole of each project. */
export const linesOf = (
  importId: string,
  { verdict, after = -1, limit }: { verdict?: ImportVerdict | undefined; after?: number | undefined; limit: number },
): Promise<Line[]> =>
  db()
    .select(told)
    .from(importLines)
    .where(
      and(
        eq(importLines.importId, importId),
        verdict && eq(importLines.verdict, verdict),
        gt(importLines.position, after),
      ),
    )
    .orderBy(asc(importLines.position))
    .limit(limit);

/** Projects to be written, some at a time. */
export const linesToWrite = (tx: Tx, importId: string, after: number, limit: number) =>
  tx
    .select()
    .from(importLines)
    .where(
      and(
        eq(importLines.importId, importId),
        inArray(importLines.verdict, ["create", "change"]),
        gt(importLines.position, after),
      ),
    )
    .orderBy(asc(importLines.position))
    .limit(limit);

/** Notes which project each new one of a file has become. */
export const linkLines = (tx: Tx, importId: string, made: readonly { position: number; projectId: string }[]) =>
  tx.execute(
    sql`update import_lines set project_id = made.project_id from unnest(${`{${made.map(({ position }) => position).join(",")}}`}::int[],
      ${`{${made.map(({ projectId }) => projectId).join(",")}}`}::uuid[]) made (position, project_id)
      where import_id = ${importId} and import_lines.position = made.position`,
  );

/** What was made of a file before its worker went away. */
export const clearLines = (id: string) => db().delete(importLines).where(eq(importLines.importId, id));

export const addLines = (rows: (typeof importLines.$inferInsert)[]) => db().insert(importLines).values(rows);
