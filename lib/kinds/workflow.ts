import type { DecisionRule } from "@/lib/rules/decision-rule";
import type { Route } from "@/lib/rules/route";
import type { KindName } from "@/lib/rules/words";
import { kindOf } from "./index";

/** How items travel and how they are decided: one version of it, which the items submitted under it keep. */
export type Workflow = { version: number; route: Route; rule: DecisionRule };

/** The workflow of an item: what its committee stored, or else the kind's own, which is version 0. */
export function workflowOf(kind: KindName, stored: Workflow | null = null): Workflow {
  const { route, rule } = kindOf(kind);
  return stored ?? { version: 0, route, rule };
}
