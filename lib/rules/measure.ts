import type { Measure, Seat, SeatsCounted, Side } from "./decision-rule";
import { type Fraction, fraction, minus, plus, whole, ZERO } from "./fraction";
import type { Place } from "./roll";
import type { PlainMeasure } from "./walk";

/** What a measure comes to on the roll. */
export function measured(measure: Measure, places: readonly Place[]): Fraction {
  if ("sum" in measure) return measure.sum.reduce((total, part) => plus(total, measured(part, places)), ZERO);
  if ("difference" in measure)
    return minus(measured(measure.difference[0], places), measured(measure.difference[1], places));
  const { weight } = measure;
  let seats = 0;
  let total = ZERO;
  for (const place of places) {
    if (!counts(measure, place)) continue;
    if (weight === undefined) seats += 1;
    else total = plus(total, weightOf(place.seat, weight) ?? ZERO);
  }
  return weight === undefined ? whole(seats) : total;
}

/** Whether a seat is among those a measure counts. */
export function counts(measure: PlainMeasure, place: Place): boolean {
  if (measure.group !== undefined && !place.seat.groups?.includes(measure.group)) return false;
  if ("seats" in measure) return COUNTS[measure.seats](place);
  return place.choice !== undefined && measure.choices.includes(place.choice);
}

export function weightOf(seat: Seat, weight: string): Fraction | undefined {
  if (!seat.weights || !Object.hasOwn(seat.weights, weight)) return undefined;
  return fraction(seat.weights[weight] as string | number);
}

export const isVote = (side: Side | undefined) => side !== undefined && side !== "recused";

const isFilled = (place: Place) => place.standing === "present" || place.standing === "absent";

const COUNTS: Record<SeatsCounted, (place: Place) => boolean> = {
  all: (place) => place.standing !== "outside",
  filled: isFilled,
  present: (place) => place.standing === "present",
  voting: (place) => isVote(place.side),
  "not-recused": (place) => isFilled(place) && place.side !== "recused",
};
