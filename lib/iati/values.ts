/**
 * The kinds of value in IATI files, as XML Schema writes them (XML Schema Part 2: Datatypes).
 * White space around a value does not count, except in text.
 */
export const VALUES = {
  string: () => true,
  any: () => true,
  uri: (text) => !/[\s<>"{}|\\^`]|%(?![0-9a-f]{2})/i.test(text) && !/^[^a-z/?#]*:/i.test(text),
  boolean: (text) => /^(?:true|false|0|1)$/.test(text),
  decimal: (text) => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text),
  int: (text) => isInteger(text) && BigInt(text) >= -2147483648n && BigInt(text) <= 2147483647n,
  nonNegative: (text) => isInteger(text) && BigInt(text) >= 0n,
  positive: (text) => isInteger(text) && BigInt(text) > 0n,
  token: (text) => /^[\p{L}\p{N}._:·-]+$/u.test(text),
  date: (text) => isDate(text),
  dateTime: (text) => isDateTime(text),
} as const satisfies Record<string, (text: string) => boolean>;
export type ValueType = keyof typeof VALUES;

export const isValue = (type: ValueType, text: string): boolean =>
  VALUES[type](type === "string" || type === "any" ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ""));

/** At most so many digits: longer ones name nothing in this world, and cost time. */
const isInteger = (text: string) => /^[+-]?\d{1,40}$/.test(text);

const ZONE = String.raw`(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?`;
const DATE = new RegExp(String.raw`^(-?\d{4,})-(\d\d)-(\d\d)${ZONE}$`);
const DATE_TIME = new RegExp(String.raw`^(-?\d{4,}-\d\d-\d\d)T(\d\d):([0-5]\d):([0-5]\d)(\.\d+)?${ZONE}$`);

function isDate(text: string): boolean {
  const [, year = "", month, day] = DATE.exec(text) ?? [];
  if (!year || /^-?0000$/.test(year) || /^-?0\d{4,}/.test(year)) return false;
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1];
  return days !== undefined && Number(day) >= 1 && Number(day) <= days;
}

function isDateTime(text: string): boolean {
  const [, date = "", hour, minute, second, fraction = ""] = DATE_TIME.exec(text) ?? [];
  if (!isDate(date)) return false;
  const midnight = hour === "24" && minute === "00" && second === "00" && /^(?:\.0+)?$/.test(fraction);
  return midnight || Number(hour) < 24;
}
