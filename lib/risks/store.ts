import "server-only";
import type { Tx } from "@/db/client";
import { sql } from "@/db/plain";
import { projectRisks } from "@/db/schema/projects";

type NewAssessment = typeof projectRisks.$inferInsert;

export const addAssessment = (tx: Tx, row: NewAssessment) => tx.insert(projectRisks).values(row);

/** The latest category of each framework, as `ebrd:A`: by the day of assessment, then by when it was recorded. */
export async function risksNow(tx: Tx, projectId: string): Promise<string[]> {
  const rows = await tx.execute<{ word: string }>(sql`
    select distinct on (framework) framework || ':' || code as word from project_risks where project_id = ${projectId}
    order by framework, assessed_on desc, recorded_at desc, id desc`);
  return rows.map(({ word }) => word);
}
