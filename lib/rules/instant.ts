const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d))?$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Nanoseconds since 1970 of an ISO 8601 instant with its zone, so that instants written by different
 * hands compare exactly. A date alone is its first instant in UTC. Undefined when it is neither.
 */
export function readInstant(text: unknown): bigint | undefined {
  const match = typeof text === "string" ? ISO.exec(text) : null;
  if (!match) return undefined;
  const [, year, month, day, hour = 0, minute = 0, second = 0, , zone = "Z"] = match;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const ahead = zone === "Z" ? 0 : minutesAhead(zone);
  if (ahead === undefined) return undefined;
  const seconds = ((dayNumber(y, m, d) * 24 + Number(hour)) * 60 + Number(minute) - ahead) * 60 + Number(second);
  return BigInt(seconds) * 1_000_000_000n + BigInt((match[7] ?? "").padEnd(9, "0"));
}

/** The same of an instant that is known to be one: the database's, or one that was parsed. */
export function nanosecondsOf(instant: string): bigint {
  const read = readInstant(instant);
  if (read === undefined) throw new RangeError(`Not an instant: ${instant}`);
  return read;
}

/** Strictly before, to the last digit. */
export const isBefore = (one: string, other: string) => nanosecondsOf(one) < nanosecondsOf(other);

/** The instant in UTC with six digits of the second, as the database keeps it; what is finer is rounded up. */
export function writeInstant(nanoseconds: bigint): string {
  const micros = nanoseconds / 1000n + (nanoseconds % 1000n > 0n ? 1n : 0n);
  const [days, inDay] = [micros / DAY, micros % DAY];
  const seconds = Number(inDay / 1_000_000n);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(":");
  return `${dateOf(Number(days))}T${time}.${String(inDay % 1_000_000n).padStart(6, "0")}Z`;
}

const DAY = 86_400_000_000n;
const twoDigits = (number: number) => String(number).padStart(2, "0");

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number) => (month === 2 && !isLeap(year) ? 28 : (DAYS[month - 1] ?? 0));

function minutesAhead(zone: string): number | undefined {
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4))];
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

/** Days since 1970 in the Gregorian calendar. Years run from March, so that the leap day is their last. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/** The date so many days after 1970-01-01: `dayNumber` undone. */
function dateOf(days: number): string {
  let [year, left] = [1970, days];
  for (; left >= (isLeap(year) ? 366 : 365); year++) left -= isLeap(year) ? 366 : 365;
  let month = 1;
  for (; left >= daysIn(year, month); month++) left -= daysIn(year, month);
  return `${year}-${twoDigits(month)}-${twoDigits(left + 1)}`;
}
