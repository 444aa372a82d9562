import { granted, no, type Verdict } from "./verdict";
import type { Role, Standing } from "./words";

/** A role for a time: whole days as `2026-11-23`, both included; no end means until further notice. */
export type Mandate = {
  id?: string;
  personName?: string;
  role: Role;
  delegationId: string | null;
  standing: Standing | null;
  /** Of an alternate: 1 for the first who sits in the head's place. */
  rank: number | null;
  from: string;
  until: string | null;
};

/** Where a mandate stands on a day, unless it was ended before its time. */
const MANDATE_STATES = ["toCome", "running", "ranOut", "ended"] as const;
export type MandateState = (typeof MANDATE_STATES)[number];

export function stateOf(
  { from, until, ended }: Pick<Mandate, "from" | "until"> & { ended: boolean },
  today: string,
): MandateState {
  if (ended) return "ended";
  if (until && until < today) return "ranOut";
  return from > today ? "toCome" : "running";
}

/** What else is held, none of it ended: by this person in the committee, and as head or alternate of the delegation. */
export type Around = {
  today: string;
  held: readonly Mandate[];
  heads: readonly Mandate[];
  alternates: readonly Mandate[];
};

/** Whether a person may hold a role for that time beside what is held already. */
export function mayHold(wanted: Mandate, { today, held, heads, alternates }: Around): Verdict {
  if (wanted.until && wanted.until < wanted.from) return no("untilBeforeFrom");
  if (wanted.until && wanted.until < today) return no("mandateOver");
  const own = beside(wanted, held);
  if (own.some((other) => other.role === wanted.role)) return no("alreadyHolds");
  // An observer reads and speaks; a member votes. Nobody is both at once.
  if (own.some((other) => opposed(other.role, wanted.role))) return no("observerNoVote");
  const head = wanted.standing === "head" && beside(wanted, heads)[0];
  if (head) return no("headTaken", { name: head.personName ?? "" });
  const { rank } = wanted;
  const taken = rank && beside(wanted, alternates).find((other) => other.rank === rank);
  return taken ? no("rankTaken", { name: taken.personName ?? "", rank }) : granted;
}

/** The place after every alternate of that time, for one who is given none. */
export const nextRank = (wanted: Mandate, { alternates }: Around): number =>
  Math.max(0, ...beside(wanted, alternates).map(({ rank }) => rank ?? 0)) + 1;

/** Other mandates that hold for part of the same time. */
const beside = (wanted: Mandate, all: readonly Mandate[]) =>
  all.filter((other) => other.id !== wanted.id && overlap(other, wanted));

export const mayEnd = (mandate: Pick<Mandate, "from" | "until"> & { ended: boolean }, today: string): Verdict =>
  OVER[stateOf(mandate, today)];

/** A mandate that ran out stays as it was: a later one is granted anew, so that the gap shows. */
export function mayChangeMandate(
  mandate: Mandate & { ended: boolean },
  change: Pick<Mandate, "until" | "rank">,
  around: Around,
): Verdict {
  const open = mayEnd(mandate, around.today);
  return open.ok ? mayHold({ ...mandate, ...change }, around) : open;
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
