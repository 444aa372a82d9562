import type { Ballot, DecisionRule, Seat, SeatStanding, Side } from "./decision-rule";
import { readInstant } from "./instant";

/** One seat of the roll: what it is, and what it said by the ballot that counts. */
export type Place = {
  seat: Seat;
  /** `outside`: no seat of the body, but the one whose ballot breaks its ties. */
  standing: SeatStanding | "outside";
  choice?: string;
  side?: Side;
};

/** Why a ballot counts for nothing. `marked`: the record itself says so. */
type VoidReason = "marked" | "unknownSeat" | "vacantSeat" | "unknownChoice" | "unreadableInstant" | "late";

/** `ballot` is its place in the record; `why` is what the record says of a marked one. */
export type VoidBallot = { ballot: number; seat: string; reason: VoidReason; why?: string };

/** `casting` is the seat that breaks ties, with its ballot; among `places` that seat has said nothing. */
export type Roll = { places: Place[]; casting?: Place; voids: VoidBallot[] };

/**
 * Calls the roll: the latest ballot of each seat that is not void, cast strictly before `closesAt`.
 * A ballot without an instant comes before every other; of ballots at the same instant the later in the
 * record counts.
 */
export function callRoll(
  rule: DecisionRule,
  roster: readonly Seat[],
  ballots: readonly Ballot[],
  closesAt?: string,
): Roll {
  const places: Place[] = roster.map((seat) => ({ seat, standing: seat.standing ?? "present" }));
  const byId = new Map<string, Place>();
  for (const place of places) byId.set(place.seat.id, place);
  const casting = rule.tie && castingPlace(byId.get(rule.tie.casting), rule.tie.casting);
  if (casting) byId.set(casting.seat.id, casting);

  const closes = closesAt === undefined ? undefined : instantOf(closesAt);
  const heard = new Map<Place, bigint>();
  const voids: VoidBallot[] = [];
  ballots.forEach((ballot, index) => {
    const place = byId.get(ballot.seat);
    const at = ballot.at === undefined ? BEFORE_ALL : readInstant(ballot.at);
    const fault = faultOf(rule, ballot, place, at, closes);
    if (fault) voids.push({ ballot: index, seat: ballot.seat, ...fault });
    if (fault || !place || at === undefined) return;
    if (at < (heard.get(place) ?? BEFORE_ALL)) return;
    heard.set(place, at);
    place.choice = ballot.choice;
    place.side = rule.choices[ballot.choice];
  });
  return { places, ...(casting && { casting }), voids };
}

/** Earlier than any instant that can be written. */
const BEFORE_ALL = -(10n ** 30n);

const castingPlace = (member: Place | undefined, id: string): Place =>
  member ? { ...member } : { seat: { id }, standing: "outside" };

function faultOf(
  rule: DecisionRule,
  ballot: Ballot,
  place: Place | undefined,
  at: bigint | undefined,
  closes: bigint | undefined,
): { reason: VoidReason; why?: string } | undefined {
  if (ballot.void !== undefined) return { reason: "marked", why: ballot.void };
  if (!place) return { reason: "unknownSeat" };
  if (place.standing === "vacant") return { reason: "vacantSeat" };
  if (!Object.hasOwn(rule.choices, ballot.choice)) return { reason: "unknownChoice" };
  if (at === undefined) return { reason: "unreadableInstant" };
  if (closes !== undefined && at >= closes) return { reason: "late" };
  return undefined;
}

function instantOf(closesAt: string): bigint {
  const instant = readInstant(closesAt);
  if (instant === undefined) throw new RangeError(`Not an instant: ${closesAt}`);
  return instant;
}
