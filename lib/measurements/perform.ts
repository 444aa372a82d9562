import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { periodIn } from "@/lib/periods/store";
import { type Held, onFramework } from "@/lib/results/perform";
import { type Cell, readCellKey } from "@/lib/rules/cell-key";
import { compare, fraction } from "@/lib/rules/fraction";
import { mayOnValue, mayReport, type PeriodFacts, type ValueAct } from "@/lib/rules/value-life";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import { tellDecided, tellSubmitted } from "./notify";
import type { AcceptValues, EnterValues, ReturnValues, SubmitValues } from "./schema";
import * as store from "./store";

type Period = NonNullable<Awaited<ReturnType<typeof periodIn>>>;
type Where = { committeeId: string; projectId: string; periodId: string };

/** What a cell is to hold from now on; nothing is a draft taken back. */
type Change = Cell & { code: string; value: string | null; comment: string; open: store.ValueRow | undefined };

/** Enters a sheet: cells that hold what they held are left alone, so that a sheet can be sent whole. */
export const enterValues = (acting: Acting, { cells, ...where }: z.output<typeof EnterValues>) =>
  onPeriod(acting, "enterValues", where, async ({ period, held }): Promise<Verdict> => {
    const known = new Map((await store.indicatorsIn(acting.tx, where.projectId)).map((one) => [one.id, one]));
    const rows = await store.valuesIn(acting.tx, period.id);
    const changes: Change[] = [];
    for (const [key, { value, comment, seen }] of Object.entries(cells)) {
      const cell = readCellKey(key);
      const indicator = cell && known.get(cell.indicatorId);
      if (!cell || !indicator || !hasPart(indicator, cell)) return no("notFound");
      const { open, accepted } = standingIn(rows, cell);
      const shown = open ?? accepted;
      if (sameValue(shown?.value ?? null, value) && (shown?.comment ?? "") === comment) continue;
      const { code, measure } = indicator;
      if (seen !== store.seenOf(shown)) return no("valueChangedMeanwhile", { code });
      const may = mayOnValue("enterValues", factsOf(open, held.facts), held.actor.id, held.today);
      if (!may.ok) return may.reason === "valueSubmitted" ? no(may.reason, { code }) : may;
      if (measure === "qualitative" && value !== null) return no("noNumberHere", { code });
      const emptied = value === null && comment === "";
      if (emptied && !open) return no("acceptedStays", { code });
      changes.push({ ...cell, code, value, comment, open });
    }
    if (changes.length === 0) return no("nothingEntered");
    await store.putDrafts(acting.tx, period.id, held.actor.id, changes);
    await held.record({
      ...spanOf(period),
      entered: changes.map(({ code, dimension, part, value, comment, open }) => ({
        code,
        ...(part && { dimension, part }),
        value,
        ...(comment && { comment }),
        ...(open && { was: open.value }),
      })),
    });
    return granted;
  });

/** Hands every draft of a period over to those who accept. */
export const submitValues = (acting: Acting, where: z.output<typeof SubmitValues>) =>
  onPeriod(acting, "submitValues", where, async ({ period, held }): Promise<Verdict> => {
    const submitted = await store.submitDrafts(acting.tx, period.id, held.actor.id);
    if (submitted === 0) return no("nothingToSubmit");
    await held.record({ ...spanOf(period), submitted });
    await tellSubmitted(acting.tx, toldOf(held, where), period, submitted);
    return granted;
  });

/** From now on these count; what was accepted in their place before is superseded, and kept. */
export const acceptValues = (acting: Acting, { values, ...where }: z.output<typeof AcceptValues>) =>
  onChosen(acting, "acceptValues", values, where, async (rows, { period, held }) => {
    const ids = rows.map(({ id }) => id);
    await store.supersede(acting.tx, ids);
    await store.decide(acting.tx, ids, { state: "accepted", by: held.actor.id });
    await held.record({ ...spanOf(period), accepted: rows.map(inHistory) });
    await tellDecided(acting.tx, "acceptValues", toldOf(held, where), period, rows);
  });

export const returnValues = (acting: Acting, { values, reason, ...where }: z.output<typeof ReturnValues>) =>
  onChosen(acting, "returnValues", values, where, async (rows, { period, held }) => {
    const ids = rows.map(({ id }) => id);
    await store.decide(acting.tx, ids, { state: "returned", by: held.actor.id, reason });
    await held.record({ ...spanOf(period), returned: rows.map(inHistory), reason });
    await tellDecided(acting.tx, "returnValues", toldOf(held, where), period, rows, reason);
  });

type OnPeriod = { period: Period; held: Held & { facts: PeriodFacts } };

const onPeriod = <T>(acting: Acting, act: ValueAct, where: Where, change: (on: OnPeriod) => Promise<Verdict<T>>) =>
  onFramework(acting, act, where, async (held) => {
    const period = await periodIn(acting.tx, where.projectId, where.periodId);
    if (!period) return no("notFound");
    const facts = { startsOn: period.startsOn, closed: period.closedAt !== null };
    const open = mayReport(facts, held.today);
    return open.ok ? change({ period, held: { ...held, facts } }) : open;
  });

/** All of the chosen values or none. */
const onChosen = (
  acting: Acting,
  act: ValueAct,
  chosen: readonly string[],
  where: Where,
  change: (rows: store.ValueRow[], on: OnPeriod) => Promise<void>,
) =>
  onPeriod(acting, act, where, async (on): Promise<Verdict> => {
    const rows = (await store.valuesIn(acting.tx, on.period.id)).filter(({ id }) => chosen.includes(id));
    if (rows.length === 0 || rows.length < new Set(chosen).size) return no("notSubmitted");
    for (const row of rows) {
      const may = mayOnValue(act, factsOf(row, on.held.facts), on.held.actor.id, on.held.today);
      if (!may.ok) return may;
    }
    await change(rows, on);
    return granted;
  });

const factsOf = (row: store.ValueRow | undefined, period: PeriodFacts) => ({
  state: row?.state ?? null,
  hands: [row?.enteredBy ?? null, row?.submittedBy ?? null],
  period,
});

function standingIn(rows: readonly store.ValueRow[], { indicatorId, dimension, part }: Cell) {
  const here = rows.filter(
    (row) => row.indicatorId === indicatorId && row.dimension === dimension && row.part === part,
  );
  return {
    open: here.find(({ state }) => state !== "accepted"),
    accepted: here.find(({ state }) => state === "accepted"),
  };
}

const hasPart = ({ disaggregations }: store.Measured, { dimension, part }: Cell) =>
  dimension === "" ||
  disaggregations.some(({ by, parts }) => by === dimension && parts.some(({ name }) => name === part));

const sameValue = (one: string | null, other: string | null) =>
  one === null || other === null ? one === other : compare(fraction(one), fraction(other)) === 0;

const toldOf = ({ slug, actor }: Held, { committeeId, projectId }: Where) => ({
  slug,
  committeeId,
  projectId,
  actorId: actor.id,
});

const spanOf = ({ id, startsOn, endsOn }: Period) => ({ periodId: id, startsOn, endsOn });
const inHistory = ({ code, dimension, part, value }: store.ValueRow) => ({
  code,
  ...(part && { dimension, part }),
  value,
});
