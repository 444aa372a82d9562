/** What a committee gives reviewers and ballots unless it says otherwise. */
export const REVIEW_DAYS = 10;
export const BALLOT_DAYS = 14;

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

export const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * DAY);

/** The calendar day so many days after one, yyyy-mm-dd. */
export const dayAfter = (at: Date, days: number) => daysAfter(at, days).toISOString().slice(0, 10);

/**
 * The instant of an item's nth act, so many days before now: within working hours, each later than the
 * one before, and never in the future.
 */
export function instantOf(now: Date, daysAgo: number, nth: number): Date {
  const midnight = Math.floor(daysAfter(now, -daysAgo).getTime() / DAY) * DAY;
  const morning = midnight + (4 * 60 + nth * 23 + ((daysAgo * 7) % 19)) * MINUTE;
  return daysAgo > 0 ? new Date(morning) : new Date(now.getTime() - (60 - nth) * MINUTE);
}

/** The calendar year of an instant where the committees sit. */
export const yearOf = (at: Date) => Number(YEAR.format(at));
const YEAR = new Intl.DateTimeFormat("en", { year: "numeric", timeZone: "Asia/Dushanbe" });
