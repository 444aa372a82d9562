import "server-only";
import { and, asc, count, eq, isNotNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { people } from "@/db/schema/people";
import { projectDocuments } from "@/db/schema/project-parts";
import { projects } from "@/db/schema/projects";

export type ProjectFile = Awaited<ReturnType<typeof filesOf>>[number];

const kept = (projectId: string) =>
  and(eq(projectDocuments.projectId, projectId), isNotNull(projectDocuments.storageKey));

/** The files kept with a project, in the order in which they came. */
export const filesOf = (projectId: string) =>
  db()
    .select({
      id: projectDocuments.id,
      title: projectDocuments.title,
      name: sql<string>`${projectDocuments.name}`,
      size: sql<number>`${projectDocuments.size}::float8`,
      category: projectDocuments.category,
      addedAt: projectDocuments.addedAt,
      by: people.name,
    })
    .from(projectDocuments)
    .leftJoin(people, eq(people.id, projectDocuments.addedBy))
    .where(kept(projectId))
    .orderBy(asc(projectDocuments.addedAt), asc(projectDocuments.id))
    .limit(200);

export async function countOf(tx: Tx, projectId: string): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(projectDocuments).where(kept(projectId));
  return row?.count ?? 0;
}

export async function addFile(tx: Tx, row: typeof projectDocuments.$inferInsert): Promise<string> {
  const [added] = await tx.insert(projectDocuments).values(row).returning({ id: projectDocuments.id });
  if (!added) throw new Error("The file was not added.");
  return added.id;
}

export async function removeFile(tx: Tx, projectId: string, id: string) {
  const [removed] = await tx
    .delete(projectDocuments)
    .where(and(kept(projectId), eq(projectDocuments.id, id)))
    .returning();
  return removed;
}

/** Whose project it is, to be asked before the first byte is read. */
export const placeOf = async (projectId: string) =>
  (
    await db()
      .select({ committeeId: projects.committeeId, slug: committees.slug })
      .from(projects)
      .innerJoin(committees, eq(committees.id, projects.committeeId))
      .where(eq(projects.id, projectId))
  ).at(0);

export const fileCalled = async (id: string) =>
  (
    await db()
      .select({
        committeeId: projects.committeeId,
        name: projectDocuments.name,
        size: projectDocuments.size,
        type: projectDocuments.format,
        sha256: projectDocuments.sha256,
        storageKey: projectDocuments.storageKey,
      })
      .from(projectDocuments)
      .innerJoin(projects, eq(projects.id, projectDocuments.projectId))
      .where(and(eq(projectDocuments.id, id), isNotNull(projectDocuments.storageKey)))
  ).at(0);
