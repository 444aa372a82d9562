import { daysBetween } from "./days";
import { granted, type No, no, type Verdict } from "./verdict";
import type { Implementation, KindName, ManagementResponse } from "./words";

/** A recommendation as an adopted text makes it. */
type Recommended = { number: number; text: string; addressee: string; dueOn: string };

/** Where the kinds that recommend keep what, to whom and by when. */
const FIELDS: Partial<Record<KindName, { text: string; addressee: string; dueOn: string }>> = {
  oversightReview: { text: "text", addressee: "addressee", dueOn: "due" },
  policyNote: { text: "what", addressee: "who", dueOn: "when" },
};

export const recommends = (kind: KindName): boolean => FIELDS[kind] !== undefined;

/** The recommendations of an adopted text, numbered as they stand in it. */
export function recommendationsIn(kind: KindName, data: Record<string, unknown>): Recommended[] {
  const fields = FIELDS[kind];
  if (!fields || !Array.isArray(data.recommendations)) return [];
  return data.recommendations.flatMap((row: Record<string, unknown>, nth) => {
    const [text, addressee, dueOn] = [row[fields.text], row[fields.addressee], row[fields.dueOn]].map(String);
    return text && addressee && dueOn ? [{ number: nth + 1, text, addressee, dueOn }] : [];
  });
}

/** How far a recommendation has come. */
export type FollowUp = {
  dueOn: string;
  response: ManagementResponse | null;
  implementation: Implementation;
  closed: boolean;
};

export const FOLLOW_UP_STANDINGS = ["closed", "toDecide", "overdue", "dueSoon", "open"] as const;
export type FollowUpStanding = (typeof FOLLOW_UP_STANDINGS)[number];

/** Days before its date within which a recommendation is due soon. */
export const SOON_DAYS = 30;

/**
 * Whether its addressee still owes something. Who rejected it, giving a reason, has answered, and who did it is done:
 * the rest is the committee's, to close it or to insist.
 */
export const isOwed = ({ closed, response, implementation }: Omit<FollowUp, "dueOn">): boolean =>
  !closed && response !== "rejected" && implementation !== "implemented";

/** Only what is still owed can be late. What waits for the committee does so whatever the date. */
export function followUpStanding({ dueOn, ...come }: FollowUp, today: string): FollowUpStanding {
  if (come.closed) return "closed";
  if (!isOwed(come)) return "toDecide";
  if (dueOn < today) return "overdue";
  return daysBetween(today, dueOn) <= SOON_DAYS ? "dueSoon" : "open";
}

/** Nobody records that there was no response: it follows from the date. */
export const responseOf = ({ response, dueOn }: Pick<FollowUp, "response" | "dueOn">, today: string) =>
  response ?? (dueOn < today ? "none" : "awaited");

/** Days overdue from which each band begins, the oldest last. */
export const AGES = [
  { age: "upTo30", from: 1 },
  { age: "upTo90", from: 31 },
  { age: "upTo180", from: 91 },
  { age: "over180", from: 181 },
] as const;
export type Age = (typeof AGES)[number]["age"];
export const AGE_NAMES = AGES.map(({ age }) => age);

/** Whether what is counted by age under a word is overdue. */
export const isAge = (word: string): word is Age => AGE_NAMES.some((age) => age === word);

/** How late it is, of what is still owed. */
export const ageOf = ({ dueOn, ...come }: FollowUp, today: string): Age | null =>
  isOwed(come) ? (AGES.findLast(({ from }) => daysBetween(dueOn, today) >= from)?.age ?? null) : null;

/** A response other than plain acceptance says why. */
export function mayRespond(
  { closed }: Pick<FollowUp, "closed">,
  response: ManagementResponse,
  reason: string,
): Verdict {
  if (closed) return no("recommendationClosed");
  return response === "accepted" || reason.trim() !== "" ? granted : no("responseReason");
}

/** What was rejected is not implemented; anything else is told apart from the response. */
export function mayReportImplementation({ closed, response }: Pick<FollowUp, "closed" | "response">): Verdict {
  if (closed) return no("recommendationClosed");
  return response === "rejected" ? no("recommendationRejected") : granted;
}

/** Closed when it is done, or when the committee takes note of its rejection. */
export function mayCloseRecommendation(come: Omit<FollowUp, "dueOn">): Verdict {
  if (come.closed) return no("recommendationClosed");
  return isOwed(come) ? no("notImplementedYet") : granted;
}

/** What was closed is opened as it was; a rejection that the committee does not take note of is to be answered anew. */
export function reopened({ closed, response }: Pick<FollowUp, "closed" | "response">): Partial<FollowUp> | No {
  if (closed) return { closed: false };
  return response === "rejected" ? { response: null } : no("recommendationOpen");
}

/**
 * Whether a recommendation was reopened by insisting on it: what was not closed can only have been rejected. Told by
 * what was done about it before, so of entries of any age.
 */
export const insists = (before: string | null | undefined): boolean => !!before && before !== "closeRecommendation";
