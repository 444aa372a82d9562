import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { endBallot, openBallot } from "@/lib/ballots/perform";
import { endConsensus, openConsensus } from "@/lib/consensus/perform";
import { columnsOf, completeness, type Held, moveItem, onItem } from "@/lib/items/perform";
import * as items from "@/lib/items/store";
import { hashOfText } from "@/lib/rules/chain";
import { documentSeries, symbolOf } from "@/lib/rules/numbering";
import { tacit } from "@/lib/rules/procedure";
import { needsReason, type StepAction, type StepFacts, take } from "@/lib/rules/route";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import { hashOf } from "@/lib/session/hash";
import { placeUnderSilence } from "@/lib/silence/perform";
import type { TakeStep } from "./schema";
import { dayIn, daysFromNow, now } from "./store";

type Input = z.output<typeof TakeStep>;
/** What a step changes on the item beside its status. */
type Change = {
  patch: items.ItemPatch;
  revision?: number;
  symbol?: string;
  text?: string;
  data?: Record<string, unknown>;
};

/** Takes one step of the item's route: submit, start the review, return, open the ballot … */
export const takeStep = (acting: Acting, input: Input): Promise<Verdict<{ slug: string; id: string }>> =>
  onItem(acting, input.itemId, (held) => takeStepOn(acting, held, input));

/** The same on an item already held. `unsaved`: what was changed on it so far and is to be stored with the step. */
export async function takeStepOn(acting: Acting, held: Held, input: Input, unsaved: items.ItemPatch = {}) {
  const { item, committee, workflow, hats, setAside } = held;
  const facts = await factsOf(acting, held);
  const step = take(workflow.route, input.action, { status: item.status, hats, setAside, facts });
  if (!step.ok) return step;
  if (needsReason(step.value) && input.reason === "") return no("reasonMissing");

  const change = await (EFFECTS[input.action]?.(acting, held, input) ?? yes<Change>({ patch: {} }));
  if (!change.ok) return change;
  const patch = { ...unsaved, ...change.value.patch };
  await moveItem(acting, held, step.value, {
    ...change.value,
    patch,
    data: { ...saidWith(input), ...change.value.data },
  });
  return yes({ slug: committee.slug, id: item.id });
}

const EFFECTS: Partial<Record<StepAction, (acting: Acting, held: Held, input: Input) => Promise<Verdict<Change>>>> = {
  submit: async (acting, held, input) => {
    const { item, committee } = held;
    const series = documentSeries(item.kind, await items.yearIn(acting.tx, committee.timezone));
    const symbol = symbolOf(committee.symbol, series, await items.nextNumber(acting.tx, committee.id, series));
    const { patch, text } = await textSubmitted(acting, held, 1, input.note);
    return yes({ patch: { ...patch, workflowVersion: held.workflow.version }, text, revision: 1, symbol });
  },
  resubmit: async (acting, held, input) => {
    const revision = held.item.revision + 1;
    return yes({ ...(await textSubmitted(acting, held, revision, input.note)), revision });
  },
  startReview: async (_acting, { committee }) => yes({ patch: { deadlineAt: daysFromNow(committee.reviewDays) } }),
  resume: async (_acting, { committee }) => yes({ patch: { deadlineAt: daysFromNow(committee.reviewDays) } }),
  openBallot: async (acting, held, { days = held.committee.ballotDays, procedure = "vote", secrecy }) => {
    const { committee, workflow } = held;
    if (!committee.procedures.includes(procedure)) return no("procedureNotUsed");
    const { rule } = workflow;
    const opening = {
      procedure,
      rule: procedure === "written" && committee.tacitAcceptance ? tacit(rule) : rule,
      closes: { days },
      secrecy: secrecy ?? committee.ballotTerms.secrecies[0] ?? "open",
    } as const;
    const opened = await openBallot(acting, held, opening);
    if (!opened.ok) return opened;
    const { ballot, frozen } = opened.value;
    return yes({ patch: { deadlineAt: ballot.closesAt }, data: { procedure, ...frozen } });
  },
  placeUnderSilence: async (acting, held, { expiresAt: until = "" }) => {
    if (!held.committee.procedures.includes("silence")) return no("procedureNotUsed");
    if (until === "") return no("expiryMissing");
    const placed = await placeUnderSilence(acting, held, until);
    if (!placed.ok) return placed;
    const { frozen, expiresAt } = placed.value;
    return yes({ patch: { deadlineAt: items.instant(expiresAt) }, data: { ...frozen, until: expiresAt } });
  },
  openConsensus: async (acting, held, { days = held.committee.ballotDays }) => {
    if (!held.committee.procedures.includes("consensus")) return no("procedureNotUsed");
    const opened = await openConsensus(acting, held, days);
    if (!opened.ok) return opened;
    const { ballot, frozen } = opened.value;
    return yes({ patch: { deadlineAt: ballot.closesAt }, data: frozen });
  },
  endConsensus: async (acting, held) => {
    const ended = await endConsensus(acting, held);
    return ended.ok ? yes({ patch: {} }) : ended;
  },
  defer: async (acting, { item, committee }, { meetsOn }) => {
    const ended = item.status === "inBallot" ? await endBallot(acting, item.id, "deferred") : yes("");
    return ended.ok ? yes({ patch: meetsOn ? { deadlineAt: dayIn(committee.timezone, meetsOn) } : {} }) : ended;
  },
  cancelBallot: async (acting, { item, committee }) => {
    const ended = await endBallot(acting, item.id, "cancelled");
    return ended.ok ? yes({ patch: { deadlineAt: daysFromNow(committee.reviewDays) } }) : ended;
  },
};

/** What the route's conditions ask, read under the item's lock. */
async function factsOf({ tx }: Acting, { item }: Held): Promise<StepFacts> {
  const advice = await items.adviceCounts(tx, item.id, item.revision);
  return {
    complete: completeness(item.kind, item.data).success,
    adviceOwed: advice.owed,
    adviceGiven: advice.given,
    ballot: null,
  };
}

/** Keeps the text as submitted, parsed by its kind, as a revision; readers and searches now see it. */
async function textSubmitted(acting: Acting, { item }: Held, number: number, note: string) {
  const data = completeness(item.kind, item.data).data as items.ItemRow["data"];
  const columns = await columnsOf(acting, { ...item, data });
  await items.addRevision(acting.tx, {
    itemId: item.id,
    number,
    title: columns.title,
    data,
    note,
    submittedBy: acting.actor.id,
  });
  const text = hashOfText(hashOf, { number, title: columns.title, data });
  return { patch: { ...columns, data, submittedAt: now }, text };
}

const saidWith = ({ reason, note, days, meeting, meetsOn }: Input) => ({
  ...(reason && { reason }),
  ...(note && { note }),
  ...(days && { days }),
  ...(meeting && { meeting }),
  ...(meetsOn && { meetsOn }),
});
