/** What a cell of a list may hold. A `Date` is an instant, in UTC; a day is one of the calendar, with no time. */
export type Cell = string | number | Date | Day | Share | null;
type Day = { day: string };
/** Of a whole: 0.5 is a half, which a spreadsheet shows in per cent and counts with. */
export type Share = { share: number };

export const isShare = (cell: unknown): cell is Share => typeof cell === "object" && cell !== null && "share" in cell;

/** The day that ISO 8601 says; nothing stays nothing. */
export const dayCell = (iso: string | null): Day | null => (iso === null ? null : { day: iso });
