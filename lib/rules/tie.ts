import type { DecisionRule, Side } from "./decision-rule";
import type { Place, Roll } from "./roll";

/** Equal numbers, and not of nobody: nobody voting is no tie to break. */
export function isTied(rule: DecisionRule, places: readonly Place[]): boolean {
  if (!rule.tie) return false;
  const [one, other] = rule.tie.between.map((choice) => places.filter((place) => place.choice === choice).length);
  return one === other && one !== 0;
}

/** The casting seat joins those who voted, when it said one of the two. */
export function withCasting({ tie }: DecisionRule, { places, casting }: Roll): readonly Place[] {
  if (casting?.choice === undefined || !tie?.between.includes(casting.choice)) return places;
  return [...places.filter((place) => place.seat.id !== casting.seat.id), casting];
}

/**
 * How many more would make a tie that a casting vote given already breaks for it, and the places as they were then:
 * of those who have not spoken, and after them of those who abstain. Nothing when that vote is none for it, or there
 * are too few of them.
 */
export function shortOfTie(
  { tie }: DecisionRule,
  { places, casting }: Roll,
): { count: number; evened: Place[] } | undefined {
  const { choice, side } = casting ?? {};
  if (!tie || choice === undefined || side !== "for" || !tie.between.includes(choice)) return undefined;
  const of = (one: string) => places.filter((place) => place.choice === one).length;
  const count = tie.between.reduce((total, one) => total + (one === choice ? -of(one) : of(one)), 0);
  const free = (is: Side | undefined) =>
    places.filter((place) => place.side === is && place.standing === "present" && place.seat.id !== casting?.seat.id);
  const next = new Set([...free(undefined), ...free("abstain")].slice(0, Math.max(count, 0)));
  if (count < 1 || next.size < count) return undefined;
  return { count, evened: places.map((place) => (next.has(place) ? { ...place, choice, side } : place)) };
}
