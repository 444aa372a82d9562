/** Tells a story by the rules: an act the rulebook would refuse is a fault in the story, and throws. */
import { kindOf } from "@/lib/kinds";
import { workflowOf } from "@/lib/kinds/workflow";
import { type ItemAct, mayOnItem } from "@/lib/rules/access";
import { hashOfText } from "@/lib/rules/chain";
import { hatsOf, hatsSetAside, type ItemFacts, seatOf } from "@/lib/rules/hats";
import { STEP_ACTIONS, type Step, type StepAction, take } from "@/lib/rules/route";
import type { Verdict } from "@/lib/rules/verdict";
import type { Procedure } from "@/lib/rules/words";
import { actorOf, type CastName, committeeId, personId } from "../cast";
import { EFFECTS } from "./acts";
import { entrust, open, settle } from "./ballot";
import { daysAfter, instantOf, REVIEW_DAYS } from "./calendar";
import { actOf, PROCEDURE_EFFECTS } from "./procedure";
import type { Act, Story } from "./story";
import { begin, type Change, columnsOf, move, sha256, type Told, whoOf } from "./told";

export function play(story: Story, now: Date): Told {
  const begun = instantOf(now, story.begun, 0);
  const { committee = "rac", by, life = [] } = story;
  const author = actorOf(by);
  const told = begin(story, begun, seatOf(author, committeeId(committee))?.delegationId ?? null);
  life.forEach((act, nth) => {
    const at = instantOf(now, act.day, nth + 1);
    settle(told, at);
    if (isStep(act.does)) step(told, act, at, act.does);
    else if (act.does === "entrustVote") entrust(told, at, whoOf(told, act), act);
    else onItem(told, act, at, act.does);
  });
  settle(told, now);
  return told;
}

function step(told: Told, act: Act, at: Date, action: StepAction) {
  const { item, story } = told;
  const who = whoOf(told, act);
  if (act.changes) Object.assign(item, columnsOf(story, { ...item.data, ...act.changes }));
  const { to } = must(told, act, mayTake(told, who, action));
  // The record counts what is submitted from its first revision on.
  const said = action === "submit" || action === "resubmit" ? "note" : "reason";
  const { frozen, ...change } = changeOf(told, act, at, action);
  const until = action === "placeUnderSilence" && change.deadlineAt;
  const data = {
    ...frozen,
    ...(act.text && { [said]: act.text }),
    ...(until ? { until: until.toISOString() } : act.days && { days: act.days }),
  };
  move(told, at, who, action, to, data, change);
}

function changeOf(told: Told, act: Act, at: Date, action: StepAction): Change & { frozen?: Record<string, unknown> } {
  if (action === "submit" || action === "resubmit") return { text: addRevision(told, at, act.text ?? "") };
  if (action === "startReview" || action === "resume") return { deadlineAt: daysAfter(at, REVIEW_DAYS) };
  const procedure = OPENS[action];
  if (!procedure) return {};
  const { closesAt, frozen } = open(told, at, whoOf(told, act), act, procedure);
  return { deadlineAt: closesAt, frozen };
}

const OPENS: Partial<Record<StepAction, Procedure>> = {
  openBallot: "vote",
  placeUnderSilence: "silence",
  openConsensus: "consensus",
};

/** What is submitted is kept parsed, as a revision that never changes. Answers the hash of its text. */
function addRevision(told: Told, at: Date, note: string): string {
  const { item, story } = told;
  const data = kindOf(story.kind).fields.strict().parse(item.data);
  Object.assign(item, columnsOf(story, data), { revision: item.revision + 1, submittedAt: at });
  const { id: itemId, revision: number, title = "" } = item;
  told.revisions.push({ itemId, number, title, data, note, submittedBy: item.authorId, submittedAt: at });
  return hashOfText(sha256, { number, title, data });
}

function onItem(told: Told, act: Act, at: Date, asTold: ItemAct) {
  const who = whoOf(told, act);
  const does = actOf(told, asTold);
  must(told, act, mayOnItem(actorOf(who), does, factsFor(told, who)));
  const effect = EFFECTS[does] ?? PROCEDURE_EFFECTS[does];
  if (!effect) throw new Error(`${told.story.key}: nothing is told of ${does}.`);
  effect(told, act, at, who);
}

function mayTake(told: Told, who: CastName, action: StepAction): Verdict<Step> {
  const { item, story, reviews } = told;
  const actor = actorOf(who);
  const facts = factsFor(told, who);
  const live = reviews.filter((review) => !review.releasedAt && review.response !== "declined");
  const given = live.filter((review) => review.advisedRevision === item.revision).length;
  const complete = kindOf(story.kind).fields.strict().safeParse(item.data).success;
  const steps = { complete, adviceGiven: given, adviceOwed: live.length - given, ballot: null };
  return take(workflowOf(story.kind).route, action, {
    status: item.status,
    hats: hatsOf(actor, facts),
    setAside: hatsSetAside(actor, facts),
    facts: steps,
  });
}

function factsFor({ item, parts, reviews }: Told, who: CastName): ItemFacts {
  const id = personId(who);
  const part = parts.find((one) => one.personId === id)?.part ?? null;
  const review = reviews.find((one) => one.reviewerId === id && !one.releasedAt)?.response ?? null;
  const { id: itemId, committeeId, status, authorId, confidentiality = "committee", actingChairId = null } = item;
  return { id: itemId, committeeId, status, confidentiality, authorId, actingChairId, part, review };
}

function must<T>({ story }: Told, { does, day }: Act, verdict: Verdict<T>): T {
  if (verdict.ok) return verdict.value;
  throw new Error(
    `${story.key}: ${does} ${day} days ago is refused: ${verdict.reason} ${JSON.stringify(verdict.params ?? {})}`,
  );
}

const isStep = (does: Act["does"]): does is StepAction => (STEP_ACTIONS as readonly string[]).includes(does);
