import "server-only";
import { type Tx, transaction } from "@/db/client";
import { rollUps } from "@/lib/rules/indicator-tree";
import { reportedOn } from "@/lib/rules/reported";
import * as store from "./store";

/** Notes where the indicators of a project stand on a day, in the transaction of what moved them. */
export async function lightUp(tx: Tx, projectId: string, today: string): Promise<void> {
  const { indicators, ...known } = await store.frameworkOf(tx, projectId);
  const rolled = rollUps(indicators, known.periods, known.accepted);
  const lights = indicators.map((plan) => {
    const { standing, judgement } = reportedOn(plan, { ...known, today }, rolled(plan.id));
    return { id: plan.id, light: standing.light, judgement: judgement?.id ?? null };
  });
  await store.putLights(tx, today, lights);
}

/** Projects taken at a time. */
const MANY = 50;

/** Notes anew whatever was noted on another day, or never: what was expected by then has changed. */
export async function lightUpDue(committeeId?: string, turns = Number.POSITIVE_INFINITY): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    // Each batch by itself, so that nobody waits long for a project.
    // oxlint-disable-next-line no-await-in-loop
    const taken = await transaction(async (tx) => {
      const due = await store.takeUnlit(tx, MANY, committeeId);
      for (const { projectId, today } of due) await lightUp(tx, projectId, today);
      return due.length;
    });
    if (taken < MANY) return;
  }
}

/** For so many projects a reader waits; what is left says of which day it is. */
const READER_TURNS = 4;
export const lightUpForReader = (committeeId: string) => lightUpDue(committeeId, READER_TURNS);

/** Whoever looks sees the lights of today, also where no job has come by since midnight. */
export async function lightUpToday(committeeId: string, today: string): Promise<void> {
  if (await store.isUnlit(committeeId, today)) await lightUpForReader(committeeId);
}
