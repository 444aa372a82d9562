/**
 * The kinds of value in IATI files, as XML Schema writes them (XML Schema Part 2: Datatypes).
 * White space around a value does not count, except in text.
 */
export const VALUES = {
  string: () => true,
  any: () => true,
  uri: (text) => REFERENCE.test(text.replace(NEEDS_ESCAPING, "_")),
  boolean: (text) => /^(?:true|false|0|1)$/.test(text),
  decimal: (text) => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text),
  int: (text) => isInteger(text) && BigInt(text) >= -2147483648n && BigInt(text) <= 2147483647n,
  nonNegative: (text) => isInteger(text) && BigInt(text) >= 0n,
  positive: (text) => isInteger(text) && BigInt(text) > 0n,
  language: (text) => /^(?:[a-z]{1,8}(?:-[a-z\d]{1,8})*)?$/i.test(text),
  space: (text) => /^(?:default|preserve)$/.test(text),
  id: (text) => NAME_TOKEN.test(text) && !/^(?:[-.\d·]|\p{M})|:/u.test(text),
  token: (text) => NAME_TOKEN.test(text),
  date: (text) => isDate(text),
  dateTime: (text) => isDateTime(text),
} as const satisfies Record<string, (text: string) => boolean>;
export type ValueType = keyof typeof VALUES;

export const isValue = (type: ValueType, text: string): boolean =>
  VALUES[type](type === "string" || type === "any" ? text : trimmed(text));

/** Without the white space of XML around it; other blanks, as one that does not break a line, are text. */
export const trimmed = (text: string) => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");

/** What an address may hold as it is, since readers escape it themselves (XML Linking Language 5.4): blanks and letters too. */
const NEEDS_ESCAPING = /[^!-~]|[<>"{}|\\^`]/gu;
const LETTER = String.raw`[\w.~!$&'()*+,;=%-]`;
const SCHEME = String.raw`[a-z][a-z\d+.-]*:`;
const PLACE = String.raw`//(?:(?:${LETTER}|:)*@)?(?:\[[^\[\]/?#@]*\]|${LETTER}*)(?::\d+)?(?=[/?#]|$)`;
/** A reference as RFC 3986 has it; a fragment may hold square brackets, as older addresses do. */
const REFERENCE = new RegExp(
  String.raw`^(?!.*%(?![\da-f]{2}))(?:(?:${SCHEME})?${PLACE}|${SCHEME}(?!//)|(?!//|[^/?#]*:))` +
    String.raw`(?:${LETTER}|[:@/])*(?:\?(?:${LETTER}|[:@/?])*)?(?:#(?:${LETTER}|[:@/?[\]])*)?$`,
  "i",
);

const NAME_TOKEN =
  /^[-.:\w·\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd]+$/;

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
