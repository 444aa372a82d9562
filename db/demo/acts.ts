/** What each act short of a step leaves behind, beside its event. */

import type { ItemAct } from "@/lib/rules/access";
import { canonical } from "@/lib/rules/canonical";
import { SEALED } from "@/lib/rules/conflict";
import { type CastName, demoId, personId } from "../cast";
import { cast, state, suspend } from "./ballot";
import { daysAfter, REVIEW_DAYS } from "./calendar";
import type { Act } from "./story";
import { record, sha256, type Told } from "./told";

export const EFFECTS: Partial<Record<ItemAct, (told: Told, act: Act, at: Date, who: CastName) => void>> = {
  castBallot: (told, act, at, who) => cast(told, at, who, act),
  // Sealed: the record says that something was done about a conflict, and to few who and what.
  declareConflict: (told, { text: statement = "", conflict: type = "institutional" }, at, who) => {
    const { item, conflicts, story } = told;
    const person = { personId: personId(who), statedBy: personId(who) };
    const id = demoId("conflict", story.key, who);
    conflicts.push({ id, itemId: item.id, ...person, type, statement, source: "declared", statedAt: at });
    record(told, at, null, SEALED, { conflictId: id, act: "declareConflict", by: person.personId });
  },
  makeStatement: (told, act, at, who) => state(told, at, who, act),
  suspendBallot: (told, act, at, who) => suspend(told, at, who, act),
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
    record(told, at, who, "commentItem", { said: sha256(body) });
  },
  shareItem: (told, { whom, part = "reader" }, at, who) => {
    const person = personId(named(whom));
    told.parts.push({ itemId: told.item.id, personId: person, part, addedBy: personId(who), addedAt: at });
    record(told, at, who, "shareItem", { personId: person, part });
  },
  attachFile: (told, { file }, at, who) => {
    const { item, attachments, story } = told;
    const { name, content } = file ?? { name: "", content: "" };
    const id = demoId("attachment", story.key, name);
    const type = name.endsWith(".csv") ? "text/csv" : "text/plain";
    attachments.push({
      id,
      itemId: item.id,
      name,
      size: Buffer.byteLength(content),
      type,
      sha256: sha256(content),
      storageKey: id.replaceAll("-", ""),
      addedBy: personId(who),
      addedAt: at,
      content,
    });
    record(told, at, who, "attachFile", { name, sha256: sha256(content) });
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
  giveAdvice: (told, { position = "recommend", text: comments = "", ratings: own = [] }, at, who) => {
    const { item, advice, story } = told;
    const review = reviewOf(told, who);
    const ratings = own.map(([criterion, rating, evidence]) => ({ criterion, rating, evidence }));
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
      ratings,
      at,
    });
    const rated = ratings.length > 0 && { rated: sha256(canonical(ratings)) };
    record(told, at, who, "giveAdvice", { position, said: sha256(comments), ...rated });
  },
};

function reviewOf({ reviews, story }: Told, who: CastName) {
  const review = reviews.find((one) => one.reviewerId === personId(who) && !one.releasedAt);
  if (!review) throw new Error(`${story.key}: ${who} was not asked.`);
  return review;
}

function named(whom: CastName | undefined): CastName {
  if (!whom) throw new Error("The act names nobody.");
  return whom;
}
