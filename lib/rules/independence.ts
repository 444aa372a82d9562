import type { Hat } from "./hats";
import { granted, no, type Verdict } from "./verdict";
import type { OthersReviews, ReviewResponse, Status } from "./words";

/** How a reader stands towards the advice on an item. */
export type Reading = {
  setting: OthersReviews;
  status: Status;
  hats: readonly Hat[];
  /** The reader's own assignment, and whether it lacks advice on the present revision. */
  review: ReviewResponse | null;
  owesAdvice: boolean;
};

/** The stages in which advice may still be given or be asked for anew. */
const UNDER_REVIEW: readonly Status[] = ["submitted", "signedOff", "inReview", "returned", "deferred"];

/**
 * May this reader see what the reviewers other than themselves advise? Where the committee wants advice
 * given independently, whoever still owes it waits; those who run the review must see it.
 */
export function mayReadOthersAdvice({ setting, status, hats, review, owesAdvice }: Reading): Verdict {
  if (setting === "always" || !UNDER_REVIEW.includes(status)) return granted;
  if (hats.includes("secretary") || hats.includes("chair")) return granted;
  const owes = owesAdvice && (review === "pending" || review === "accepted");
  return owes ? no("adviceFirst") : granted;
}
