import "server-only";
import { and, count, eq, isNotNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { list, sql as plain } from "@/db/plain";
import { committees } from "@/db/schema/committees";
import { projectDocuments } from "@/db/schema/project-parts";
import { projects } from "@/db/schema/projects";

export type ProjectFile = {
  id: string;
  title: string;
  name: string;
  size: number;
  category: string | null;
  addedAt: string;
  by: string | null;
};

const kept = (projectId: string) =>
  and(eq(projectDocuments.projectId, projectId), isNotNull(projectDocuments.storageKey));

/** The files kept with a project, in the order in which they came: what to ask for. */
export const filesQuery = (projectId: string) =>
  list(plain`
  select project_documents.id, title, project_documents.name, size, category, added_at as "addedAt", people.name as by
  from project_documents left join people on people.id = added_by
  where project_id = ${projectId} and storage_key is not null order by added_at, project_documents.id limit 200`);

export async function filesOf(projectId: string): Promise<ProjectFile[]> {
  const [found] = await db().execute<{ files: ProjectFile[] }>(plain`select ${filesQuery(projectId)} as files`);
  return found?.files ?? [];
}

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
