/** What became of adopted items of the demo: told by the same rules, as the running app would have written it. */
import { mayOnItem } from "@/lib/rules/access";
import { approvedOn, type CapacityStep, carry, changeOf, owedColumns } from "@/lib/rules/capacity";
import { mayCloseRecommendation, mayReportImplementation, mayRespond, recommendationsIn } from "@/lib/rules/follow-up";
import type { Verdict } from "@/lib/rules/verdict";
import { actorOf, type CastName, demoId, personId } from "../cast";
import type { capacityRequests } from "../schema/capacity";
import type { followUps, recommendations } from "../schema/follow-up";
import { dayAfter, instantOf } from "./calendar";
import { type CapacityDeed, LIVES, RESPONSES, type ResponseDeed } from "./follow-up-acts";
import { record, type Told } from "./told";

type Followed = {
  requests: (typeof capacityRequests.$inferInsert)[];
  recommendations: (typeof recommendations.$inferInsert & { id: string })[];
  entries: (typeof followUps.$inferInsert)[];
};

/** Follows up what the stories adopted; what was done about it joins each item's record. */
export function followUp(told: readonly Told[], now: Date): Followed {
  const adopted = told.filter(({ item }) => item.status === "adopted");
  const requests = adopted
    .filter(({ item }) => item.kind === "capacityRequest")
    .map((one) => live(one, LIVES[one.story.key] ?? [], now));
  const followed = adopted.map((one) => respond(one, RESPONSES[one.story.key] ?? [], now));
  return {
    requests,
    recommendations: followed.flatMap((one) => one.rows),
    entries: followed.flatMap((one) => one.entries).toSorted((one, other) => Number(one.at) - Number(other.at)),
  };
}

function live(told: Told, deeds: readonly CapacityDeed[], now: Date) {
  const { id: itemId, committeeId, authorId } = told.item;
  const openedOn = dayAfter(told.item.decidedAt as Date, 0);
  const capacity = deeds.reduce((held, { day, who, say, ...entered }, nth) => {
    const at = instantOf(now, day, nth + 1);
    const step = { ...entered, ...daysFrom(entered, now) } as CapacityStep;
    may(told, who, step.act);
    const after = must(told, step.act, carry(held, step, dayAfter(at, 0), openedOn));
    const noted = step.act === "declineRequest" || step.act === "withdrawRequest" ? { reason: say } : { note: say };
    const level = step.act === "recordEvaluation" ? { level: step.level } : {};
    record(told, at, who, step.act, { ...noted, ...level, capacity: changeOf(held, after) });
    return after;
  }, approvedOn(openedOn));
  return { itemId, committeeId, authorId, openedOn, ...capacity, ...owedColumns(capacity) };
}

/** First and last day, given as days ago. */
const daysFrom = ({ from, until }: { from?: number; until?: number }, now: Date) =>
  from === undefined || until === undefined
    ? { from: undefined, until: undefined }
    : { from: undefined, until: undefined, startsOn: dayAfter(now, -from), endsOn: dayAfter(now, -until) };

function respond(told: Told, deeds: readonly ResponseDeed[], now: Date) {
  const { item } = told;
  const entries: Followed["entries"] = [];
  const inOrder = deeds.toSorted((one, other) => other.day - one.day);
  const rows = recommendationsIn(item.kind, item.data ?? {}).map((made) => ({
    ...made,
    id: demoId("recommendation", `${told.story.key} ${made.number}`),
    itemId: item.id,
    committeeId: item.committeeId,
    response: null as ResponseDeed["response"] | null,
    implementation: "notStarted" as NonNullable<ResponseDeed["implementation"]>,
    closedAt: null as Date | null,
  }));
  for (const [nth, { day, who, of, say: note, response, implementation }] of inOrder.entries()) {
    const row = rows.find(({ number }) => number === of);
    if (!row) throw new Error(`${told.story.key} has no recommendation ${of}.`);
    const at = instantOf(now, day, nth + 1);
    const held = { ...row, response: row.response ?? null, closed: row.closedAt !== null };
    const act = response ? "respondToRecommendation" : implementation ? "reportImplementation" : "closeRecommendation";
    may(told, who, act);
    must(
      told,
      act,
      response
        ? mayRespond(held, response, note)
        : implementation
          ? mayReportImplementation(held)
          : mayCloseRecommendation(held),
    );
    const said = { ...(response && { response }), ...(implementation && { implementation }) };
    Object.assign(row, said, act === "closeRecommendation" && { closedAt: at });
    entries.push({ recommendationId: row.id, at, byId: personId(who), act, note, ...said });
    record(told, at, who, act, { recommendation: of, note, ...said });
  }
  return { rows, entries };
}

function may(told: Told, who: CastName, act: Parameters<typeof mayOnItem>[1]) {
  const { id, committeeId, status, authorId, confidentiality = "committee", actingChairId = null } = told.item;
  const facts = { id, committeeId, status, authorId, confidentiality, actingChairId, part: null, review: null };
  must(told, act, mayOnItem(actorOf(who), act, facts));
}

function must<T>({ story }: Told, act: string, verdict: Verdict<T>): T {
  if (verdict.ok) return verdict.value;
  throw new Error(`${story.key}: ${act} is refused: ${verdict.reason} ${JSON.stringify(verdict.params ?? {})}`);
}
