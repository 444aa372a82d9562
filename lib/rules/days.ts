import { readInstant, writeInstant } from "./instant";

const DAY = 86_400_000_000_000n;

/** Whole days from one calendar day, as `2026-11-23`, to another; negative when it lies before. */
export const daysBetween = (from: string, until: string): number =>
  Number(((readInstant(until) ?? 0n) - (readInstant(from) ?? 0n)) / DAY);

/** The calendar day so many days after another. */
export const dayAfter = (day: string, days: number): string =>
  writeInstant((readInstant(day) ?? 0n) + BigInt(days) * DAY).slice(0, 10);
