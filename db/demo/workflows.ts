import { workflowOf } from "@/lib/kinds/workflow";
import { READY_RULES } from "@/lib/rules/ready-rules";
import { committeeId, personId } from "../cast";
import type { adminEvents } from "../schema/people";
import type { workflows } from "../schema/workflows";
import { daysAfter } from "./calendar";

const CHANGED = 3;
const reason = "Capacity requests commit the delegations’ own funds: agreed at the second meeting to ask two thirds.";

/** The working group decides capacity requests by two thirds. What was submitted before goes by the kind’s own rule. */
export function workflowRows(now: Date): (typeof workflows.$inferInsert)[] {
  const kind = "capacityRequest";
  const { route } = workflowOf(kind);
  const by = { createdBy: personId("Timur"), createdAt: daysAfter(now, -CHANGED) };
  return [
    {
      committeeId: committeeId("weg"),
      kind,
      version: 1,
      route,
      rule: READY_RULES.twoThirds,
      reason,
      basedOn: 0,
      ...by,
    },
  ];
}

/** What the record of administration says of that. */
export const workflowEvents = (now: Date): (typeof adminEvents.$inferInsert)[] =>
  workflowRows(now).map(({ kind, version, createdBy: actorId, createdAt: at, ...row }) => ({
    actorId,
    at,
    act: "saveWorkflow",
    committeeId: row.committeeId,
    data: { kind, version, reason },
  }));
