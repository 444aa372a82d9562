import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { ballots } from "@/db/schema/ballots";
import { items, reviews } from "@/db/schema/items";
import { assignReviewer } from "@/lib/assignments/perform";
import { saveDraft } from "@/lib/drafts/perform";
import { fileItem } from "@/lib/items/perform";
import { sampleOf } from "@/lib/kinds/samples";
import { giveAdvice, respondToAssignment } from "@/lib/reviews/perform";
import type { StepAction } from "@/lib/rules/route";
import type { Choice, Confidentiality, KindName, Status } from "@/lib/rules/words";
import { takeStep } from "@/lib/steps/perform";
import { castBallot } from "@/lib/votes/perform";
import { act, type Body, must } from "./committee";

type Wish = {
  reviewer?: boolean;
  /** In review with all advice in. */
  advised?: boolean;
  confidentiality?: Confidentiality;
  title?: string;
};

/** An expiry that no test waits for, by the committee's clock. */
export const FAR = "2040-01-02T12:00";

/** An item that real acts brought to a status: nothing is written past the rules. */
export async function filed(body: Body, kind: KindName, status: Status, wish: Wish = {}): Promise<string> {
  const { author, secretary, chair, reviewers } = body;
  const [reviewer] = reviewers;
  const { id } = await must(act(author, (acting) => fileItem(acting, { committeeId: body.committeeId, kind })));
  const { confidentiality = "committee", title } = wish;
  const data = { ...sampleOf(kind), ...(title && { title }) };
  await must(act(author, (acting) => saveDraft(acting, { itemId: id, version: 1, data, confidentiality })));
  const step = (who: typeof author, action: StepAction, reason = "", more: { expiresAt?: string } = {}) =>
    must(act(who, (acting) => takeStep(acting, { itemId: id, action, reason, note: "", ...more })));
  if (status === "draft") return id;

  await step(author, "submit");
  if (status === "submitted") return id;
  if (status === "returned") await step(secretary, "return", "The annex is missing.");
  if (status === "withdrawn") await step(author, "withdraw", "Overtaken by events.");
  if (status === "rejected") await step(chair, "reject", "Outside the committee’s mandate.");
  if (["returned", "withdrawn", "rejected"].includes(status)) return id;

  await step(secretary, "startReview");
  await must(act(secretary, (acting) => assignReviewer(acting, { itemId: id, personId: reviewer.id })));
  if (wish.reviewer === false) return id;
  await must(act(reviewer, (acting) => respondToAssignment(acting, { itemId: id, response: "accepted", reason: "" })));
  if (status === "inReview" && !wish.advised) return id;
  if (status === "deferred") {
    await step(chair, "defer", "To the next session.");
    return id;
  }

  await must(
    act(reviewer, (acting) =>
      giveAdvice(acting, { itemId: id, revision: 1, position: "recommend", comments: "Sound and complete." }),
    ),
  );
  if (wish.advised) return id;
  if (status === "inSilence") await step(chair, "placeUnderSilence", "", { expiresAt: FAR });
  if (status === "inConsensus") await step(chair, "openConsensus");
  if (status === "inSilence" || status === "inConsensus") return id;
  await step(chair, "openBallot");
  if (status === "inBallot") return id;
  await vote(
    body,
    id,
    body.heads.map(() => (status === "adopted" ? "approve" : "object")),
  );
  return id;
}

/** The delegations speak in order; a shorter list leaves the rest silent. */
export async function vote(body: Body, itemId: string, choices: Choice[]): Promise<void> {
  const ballotId = await openBallotOf(itemId);
  for (const [at, choice] of choices.entries()) {
    const head = body.heads[at];
    if (!head) throw new Error(`No delegation ${at}.`);
    await must(
      act(head, (acting) =>
        castBallot(acting, { itemId, ballotId, choice, reason: "Because of the annex’s figures." }),
      ),
    );
  }
}

/** Puts an item first where it waits for somebody: an inbox shows a hundred of each sort, and other tests file as well. */
export async function waitsLongest(itemId: string): Promise<void> {
  const since = sql`now() - interval '1 year'`;
  await db().update(items).set({ updatedAt: since }).where(eq(items.id, itemId));
  await db().update(reviews).set({ dueAt: since }).where(eq(reviews.itemId, itemId));
  await db()
    .update(ballots)
    .set({ closesAt: sql`now() + interval '30 minutes'` })
    .where(and(eq(ballots.itemId, itemId), isNull(ballots.closedAt)));
}

export async function openBallotOf(itemId: string): Promise<string> {
  const found = await db()
    .select({ id: ballots.id, closedAt: ballots.closedAt })
    .from(ballots)
    .where(eq(ballots.itemId, itemId));
  const open = found.find((ballot) => ballot.closedAt === null);
  if (!open) throw new Error("No ballot is open on this item.");
  return open.id;
}

export async function statusOf(itemId: string): Promise<Status> {
  const [row] = await db().select({ status: items.status }).from(items).where(eq(items.id, itemId));
  if (!row) throw new Error("No such item.");
  return row.status;
}
