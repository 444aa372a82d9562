/** Tells a story by the rules: an act the rulebook would refuse is a fault in the story, and throws. */
import { createHash } from "node:crypto";
import { kindOf } from "@/lib/kinds";
import { type ItemAct, mayOnItem } from "@/lib/rules/access";
import { hatsOf, hatsSetAside, type ItemFacts, seatOf } from "@/lib/rules/hats";
import { STEP_ACTIONS, type Step, type StepAction, take } from "@/lib/rules/route";
import type { Verdict } from "@/lib/rules/verdict";
import { actorOf, type CastName, committeeId, demoId, personId } from "../cast";
import { cast, open, settle } from "./ballot";
import { daysAfter, instantOf } from "./calendar";
import type { Act, Story } from "./story";
import { begin, columnsOf, move, record, type Told, whoOf } from "./told";

const REVIEW_DAYS = 10;

export function play(story: Story, now: Date): Told {
  const begun = instantOf(now, story.begun, 0);
  const { committee = "rac", by, life = [] } = story;
  const author = actorOf(by);
  const told = begin(story, begun, seatOf(author, committeeId(committee))?.delegationId ?? null);
  life.forEach((act, nth) => {
    const at = instantOf(now, act.day, nth + 1);
    settle(told, at);
    if (isStep(act.does)) step(told, act, at, act.does);
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
  if (action === "submit" || action === "resubmit") addRevision(told, at, act.text ?? "");
  // The record counts what is submitted from its first revision on.
  const said = action === "submit" || action === "resubmit" ? "note" : "reason";
  move(told, at, who, action, to, { ...(act.text && { [said]: act.text }), ...(act.days && { days: act.days }) });
  if (action === "startReview" || action === "resume") item.deadlineAt = daysAfter(at, REVIEW_DAYS);
  if (action === "openBallot") item.deadlineAt = open(told, at, who, act);
}

/** What is submitted is kept parsed, as a revision that never changes. */
function addRevision(told: Told, at: Date, note: string) {
  const { item, story } = told;
  const data = kindOf(story.kind).fields.strict().parse(item.data);
  Object.assign(item, columnsOf(story, data), { revision: item.revision + 1, submittedAt: at });
  const { id: itemId, revision: number, title = "" } = item;
  told.revisions.push({ itemId, number, title, data, note, submittedBy: item.authorId, submittedAt: at });
}

function onItem(told: Told, act: Act, at: Date, does: ItemAct) {
  const who = whoOf(told, act);
  must(told, act, mayOnItem(actorOf(who), does, factsFor(told, who)));
  const effect = EFFECTS[does];
  if (!effect) throw new Error(`${told.story.key}: nothing is told of ${does}.`);
  effect(told, act, at, who);
}

const EFFECTS: Partial<Record<ItemAct, (told: Told, act: Act, at: Date, who: CastName) => void>> = {
  castBallot: (told, act, at, who) => cast(told, at, who, act),
  commentItem: (told, { text: body = "" }, at, who) => {
    const { item, comments, story } = told;
    comments.push({
      id: demoId("comment", story.key, String(comments.length)),
      itemId: item.id,
      personId: personId(who),
      revision: item.revision,
      body,
      at,
    });
    record(told, at, who, "commentItem");
  },
  shareItem: (told, { whom, part = "reader" }, at, who) => {
    const person = personId(named(whom));
    told.parts.push({ itemId: told.item.id, personId: person, part, addedBy: personId(who), addedAt: at });
    record(told, at, who, "shareItem", { personId: person, part });
  },
  attachFile: (told, { file }, at, who) => {
    const { item, attachments, story } = told;
    const { name, content } = file ?? { name: "", content: "" };
    const sha256 = createHash("sha256").update(content).digest("hex");
    const id = demoId("attachment", story.key, name);
    const type = name.endsWith(".csv") ? "text/csv" : "text/plain";
    attachments.push({
      id,
      itemId: item.id,
      name,
      size: Buffer.byteLength(content),
      type,
      sha256,
      storageKey: id.replaceAll("-", ""),
      addedBy: personId(who),
      addedAt: at,
      content,
    });
    record(told, at, who, "attachFile", { name, sha256 });
  },
  assignReviewer: (told, { whom, days = REVIEW_DAYS }, at, who) => {
    const { item, reviews, story } = told;
    const reviewerId = personId(named(whom));
    const dueAt = daysAfter(at, days);
    reviews.push({
      id: demoId("review", story.key, String(reviews.length)),
      itemId: item.id,
      reviewerId,
      assignedBy: personId(who),
      assignedAt: at,
      dueAt,
      response: "pending",
    });
    record(told, at, who, "assignReviewer", { personId: reviewerId, dueAt: dueAt.toISOString() });
  },
  releaseReviewer: (told, { whom, text: reason = "" }, at, who) => {
    Object.assign(reviewOf(told, named(whom)), { releasedAt: at });
    record(told, at, who, "releaseReviewer", { personId: personId(named(whom)), reason });
  },
  respondToAssignment: (told, { text: reason = "" }, at, who) => {
    const response = reason === "" ? "accepted" : "declined";
    Object.assign(reviewOf(told, who), { response, respondedAt: at, declineReason: reason || null });
    record(told, at, who, "respondToAssignment", { response, reason });
  },
  giveAdvice: (told, { position = "recommend", text: comments = "" }, at, who) => {
    const { item, advice, story } = told;
    const review = reviewOf(told, who);
    review.advisedRevision = item.revision;
    const id = demoId("advice", story.key, String(advice.length));
    advice.push({
      id,
      reviewId: review.id,
      itemId: item.id,
      reviewerId: personId(who),
      revision: item.revision,
      position,
      comments,
      at,
    });
    record(told, at, who, "giveAdvice", { position });
  },
};

function mayTake(told: Told, who: CastName, action: StepAction): Verdict<Step> {
  const { item, story, reviews } = told;
  const actor = actorOf(who);
  const facts = factsFor(told, who);
  const kind = kindOf(story.kind);
  const live = reviews.filter((review) => !review.releasedAt && review.response !== "declined");
  const given = live.filter((review) => review.advisedRevision === item.revision).length;
  const complete = kind.fields.strict().safeParse(item.data).success;
  const steps = { complete, adviceGiven: given, adviceOwed: live.length - given, ballot: null };
  return take(kind.route, action, {
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
  const { committeeId, status, authorId, confidentiality = "committee" } = item;
  return { committeeId, status, confidentiality, authorId, part, review };
}

function must<T>({ story }: Told, { does, day }: Act, verdict: Verdict<T>): T {
  if (verdict.ok) return verdict.value;
  throw new Error(
    `${story.key}: ${does} ${day} days ago is refused: ${verdict.reason} ${JSON.stringify(verdict.params ?? {})}`,
  );
}

function reviewOf({ reviews, story }: Told, who: CastName) {
  const review = reviews.find((one) => one.reviewerId === personId(who) && !one.releasedAt);
  if (!review) throw new Error(`${story.key}: ${who} was not asked.`);
  return review;
}

function named(whom: CastName | undefined): CastName {
  if (!whom) throw new Error("The act names nobody.");
  return whom;
}

const isStep = (does: Act["does"]): does is StepAction => (STEP_ACTIONS as readonly string[]).includes(does);
