/** A quarter of the calendar as addresses say it: `2026-Q3`. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

const WRITTEN = /^(\d{4})-Q([1-4])$/;

export const isQuarter = (text: string): text is Quarter => WRITTEN.test(text);

/** The quarter of a calendar day, `2026-11-23`. */
export const quarterOf = (day: string): Quarter =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` as Quarter;

/** Its first day. */
export function firstDayOf(quarter: Quarter): string {
  const { year, number } = read(quarter);
  return `${String(year).padStart(4, "0")}-${String(3 * number - 2).padStart(2, "0")}-01`;
}

/** The quarter so many later; earlier where `by` is negative. */
export function quarterFrom(quarter: Quarter, by: number): Quarter {
  const { year, number } = read(quarter);
  const count = 4 * year + number - 1 + by;
  return `${String(Math.floor(count / 4)).padStart(4, "0")}-Q${(count % 4) + 1}` as Quarter;
}

/** So many quarters up to and including this one, the earliest first. */
export const quartersUntil = (last: Quarter, count: number): Quarter[] =>
  Array.from({ length: count }, (_, at) => quarterFrom(last, at - count + 1));

function read(quarter: Quarter) {
  const [, year = "0", number = "1"] = WRITTEN.exec(quarter) ?? [];
  return { year: Number(year), number: Number(number) };
}
