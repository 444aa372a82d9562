import { granted, no, type Verdict } from "./verdict";
import type { Role, Standing } from "./words";

/** A role for a time: whole days as `2026-11-23`, both included; no end means until further notice. */
export type Mandate = {
  id?: string;
  personName?: string;
  role: Role;
  delegationId: string | null;
  standing: Standing | null;
  from: string;
  until: string | null;
};

/** Where a mandate stands on a day, unless it was ended before its time. */
export const MANDATE_STATES = ["toCome", "running", "ranOut", "ended"] as const;
export type MandateState = (typeof MANDATE_STATES)[number];

export function stateOf(
  { from, until, ended }: Pick<Mandate, "from" | "until"> & { ended: boolean },
  today: string,
): MandateState {
  if (ended) return "ended";
  if (until && until < today) return "ranOut";
  return from > today ? "toCome" : "running";
}

/** What else is held, none of it ended: by this person in the committee, and as head of the delegation. */
export type Around = { today: string; held: readonly Mandate[]; heads: readonly Mandate[] };

/** Whether a person may hold a role for that time beside what is held already. */
export function mayHold(wanted: Mandate, { today, held, heads }: Around): Verdict {
  if (wanted.until && wanted.until < wanted.from) return no("untilBeforeFrom");
  if (wanted.until && wanted.until < today) return no("mandateOver");
  const beside = held.filter((other) => other.id !== wanted.id && overlap(other, wanted));
  if (beside.some((other) => other.role === wanted.role)) return no("alreadyHolds");
  // An observer reads and speaks; a member votes. Nobody is both at once.
  if (beside.some((other) => opposed(other.role, wanted.role))) return no("observerNoVote");
  const head = wanted.standing === "head" && heads.find((other) => other.id !== wanted.id && overlap(other, wanted));
  return head ? no("headTaken", { name: head.personName ?? "" }) : granted;
}

export const mayEnd = (mandate: Pick<Mandate, "from" | "until"> & { ended: boolean }, today: string): Verdict =>
  OVER[stateOf(mandate, today)];

/** A mandate that ran out stays as it was: a later one is granted anew, so that the gap shows. */
export function mayChangeMandate(mandate: Mandate & { ended: boolean }, until: string | null, around: Around): Verdict {
  const open = mayEnd(mandate, around.today);
  return open.ok ? mayHold({ ...mandate, until }, around) : open;
}

const OVER: Record<MandateState, Verdict> = {
  toCome: granted,
  running: granted,
  ranOut: no("mandateRanOut"),
  ended: no("roleEnded"),
};

const opposed = (one: Role, other: Role) =>
  (one === "observer" && other === "member") || (one === "member" && other === "observer");

const overlap = (one: Pick<Mandate, "from" | "until">, other: Pick<Mandate, "from" | "until">) =>
  (!one.until || one.until >= other.from) && (!other.until || other.until >= one.from);
