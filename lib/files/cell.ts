/** What a cell of a list may hold. A `Date` is an instant, in UTC; a day is one of the calendar, with no time. */
export type Cell = string | number | Date | Day | null;
export type Day = { day: string };

/** The day that ISO 8601 says; nothing stays nothing. */
export const dayCell = (iso: string | null): Day | null => (iso === null ? null : { day: iso });
