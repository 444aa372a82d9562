import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { items } from "@/db/schema/items";
import type { Workflow } from "@/lib/kinds/workflow";

/**
 * The workflow an item follows, as a column of a query on `items`: the version it was submitted under,
 * for a draft the latest. Null where that is the kind's own; `workflowOf` puts it in.
 */
export const workflowOfItem = sql<Workflow | null>`(
  select json_build_object('version', workflows.version, 'route', workflows.route, 'rule', workflows.rule)
  from workflows where workflows.committee_id = items.committee_id and workflows.kind = items.kind
    and (items.revision = 0 or workflows.version = items.workflow_version)
  order by workflows.version desc limit 1)`;

/** The same, of one item, as it is at this instant. */
export async function workflowNow(tx: Tx, itemId: string): Promise<Workflow | null> {
  const [row] = await tx.select({ workflow: workflowOfItem }).from(items).where(sql`items.id = ${itemId}`);
  return row?.workflow ?? null;
}
