import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { milestones } from "@/db/schema/results";

export async function milestoneIn(tx: Tx, projectId: string, id: string) {
  const [row] = await tx
    .select()
    .from(milestones)
    .where(and(eq(milestones.id, id), eq(milestones.projectId, projectId)));
  return row;
}

export async function putMilestone(tx: Tx, id: string | undefined, row: typeof milestones.$inferInsert): Promise<void> {
  if (id) await tx.update(milestones).set(row).where(eq(milestones.id, id));
  else await tx.insert(milestones).values(row);
}

export const removeMilestone = (tx: Tx, id: string) => tx.delete(milestones).where(eq(milestones.id, id));
