import { daysBetween } from "./days";

/** A time out of office: whole days as `2026-11-23`, both included. */
export type Away = { from: string; until: string };

/** The first absence that touches these days. */
export function spanOver(away: readonly Away[], from: string, until: string): Away | null {
  const [first] = away
    .filter((span) => span.from <= until && span.until >= from)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  return first ? { from: first.from, until: first.until } : null;
}

/** How many of these days somebody is away. Absences of one person do not overlap. */
export const missedDays = (away: readonly Away[], from: string, until: string): number =>
  away.reduce((sum, span) => {
    const [first, last] = [span.from > from ? span.from : from, span.until < until ? span.until : until];
    return sum + Math.max(0, daysBetween(first, last) + 1);
  }, 0);
