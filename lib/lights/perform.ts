import "server-only";
import { type Tx, transaction } from "@/db/client";
import { rollUps } from "@/lib/rules/indicator-tree";
import { reportedOn } from "@/lib/rules/reported";
import * as store from "./store";

/** Notes where the indicators of a project stand on a day, in the transaction of what moved them. */
export async function lightUp(tx: Tx, projectId: string, today: string): Promise<void> {
  const reported = await reportedIn(projectId, today, tx);
  await store.putLights(
    tx,
    today,
    reported.map(({ id, standing: { light } }) => ({ id, light })),
  );
}

async function reportedIn(projectId: string, today: string, tx?: Tx) {
  const { indicators, ...known } = await store.frameworkOf(projectId, tx);
  const rolled = rollUps(indicators, known.periods, known.accepted);
  return indicators.map((plan) => reportedOn(plan, { ...known, today }, rolled(plan.id)));
}

/** How many lights of a project are a judgement in place of what is computed. */
export const countJudgements = async (projectId: string, today: string): Promise<number> =>
  (await reportedIn(projectId, today)).filter(({ standing }) => standing.judged).length;

export type ToldLine = store.LitLine & {
  /** Who judged the light in place of what is computed, and why; null where nobody did. */
  judgedBy: string | null;
  reason: string | null;
};

/** Lines with the judgement that each light is: of a judged period it is one as long as no later one has a number. */
export async function withJudgements(lines: readonly store.LitLine[]): Promise<ToldLine[]> {
  const ofProjects = new Map(
    await Promise.all(
      [...new Map(lines.filter(({ judged }) => judged).map((line) => [line.projectId, line.litOn]))].map(
        async ([id, litOn]) => [id, await reportedIn(id, litOn)] as const,
      ),
    ),
  );
  return lines.map((line) => {
    const found = ofProjects.get(line.projectId)?.find(({ id }) => id === line.id)?.judgement;
    return { ...line, judgedBy: found?.by ?? null, reason: found?.reason ?? null };
  });
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

/** Whoever looks sees the lights of today, also where no job has come by since midnight. */
export async function lightUpToday(committeeId: string, today: string): Promise<void> {
  if (await store.isUnlit(committeeId, today)) await lightUpDue(committeeId, READER_TURNS);
}
