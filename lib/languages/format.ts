import type { Locale } from "./locales";

/** How a reader sees dates and numbers. Made once per language and zone: Intl objects are dear. */
export type Format = {
  /** 23 November 2026 */
  date(at: Date): string;
  /** 23 Nov 2026 */
  day(at: Date): string;
  /** 23 Nov 2026, 14:02 */
  moment(at: Date): string;
  /** 14:02 */
  time(at: Date): string;
  /** in 3 days, 2 hours ago; `now` is passed in, as everywhere. */
  relative(at: Date, now: Date): string;
  number(value: number): string;
  /** A decimal of any size, "1250000.125", digit for digit. */
  decimal(value: string): string;
  /** The same as people type it, for fields: each digit as it is kept, with the mark of the language. */
  typed(value: string): string;
  percent(share: number): string;
  /** A share in per cent as it is kept, "33.3333", digit for digit: 33.3333% */
  share(value: string): string;
  /** 2.4 MB */
  bytes(size: number): string;
  /** "Tajikistan, Uzbekistan and Turkmenistan" */
  list(words: readonly string[]): string;
};

/*
 * The tag given to Intl for a language. British English writes dates as the United Nations does.
 * Uzbek is in Latin script.
 * Tajik is pinned to Latin digits and the Gregorian calendar: its locale data differs between ICU versions.
 */
const INTL_TAGS: Record<string, string> = {
  en: "en-GB",
  ru: "ru-RU",
  uz: "uz-Latn-UZ",
  tg: "tg-TJ-u-ca-gregory-nu-latn",
};

const made = new Map<string, Format>();

export function formatFor(locale: Locale, timeZone = "Asia/Dushanbe"): Format {
  const key = `${locale} ${timeZone}`;
  let format = made.get(key);
  if (!format) made.set(key, (format = makeFormat(INTL_TAGS[locale] ?? locale, timeZone)));
  return format;
}

function makeFormat(tag: string, timeZone: string): Format {
  const date = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short", timeZone });
  const time = new Intl.DateTimeFormat(tag, { timeStyle: "short", timeZone });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const number = new Intl.NumberFormat(tag);
  const decimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 10 });
  const mark = number.formatToParts(0.5).find(({ type }) => type === "decimal")?.value ?? ".";
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(tag, { style: "unit", unit: "percent", maximumFractionDigits: 10 });
  const list = new Intl.ListFormat(tag);
  const sizes = (["byte", "kilobyte", "megabyte", "gigabyte"] as const).map(
    (unit) =>
      new Intl.NumberFormat(tag, {
        style: "unit",
        unit,
        unitDisplay: unit === "byte" ? "long" : "short",
        maximumFractionDigits: 1,
      }),
  );
  return {
    date: (at) => unbroken(date.format(at)),
    day: (at) => unbroken(day.format(at)),
    moment: (at) => unbroken(moment.format(at)),
    time: (at) => time.format(at),
    // Uzbek is written with U+02BB, here as everywhere.
    relative: (at, now) => relative.format(...distance(at.getTime() - now.getTime())).replaceAll("\u2018", "\u02bb"),
    number: (value) => number.format(value),
    decimal: (value) => decimal.format(value as `${number}`),
    typed: (value) => value.replace(".", mark),
    percent: (value) => percent.format(value),
    share: (value) => share.format(value as `${number}`),
    bytes(size) {
      const step = Math.min(sizes.length - 1, size > 0 ? Math.floor(Math.log10(size) / 3) : 0);
      return sizes[step]?.format(size / 1000 ** step) ?? String(size);
    },
    list: (words) => list.format(words),
  };
}

/** From and until, days of the calendar, as far as they are known. */
export const span = (format: Pick<Format, "day">, from: string | null, until: string | null): string =>
  [from, until].map((day) => (day ? format.day(new Date(`${day}T12:00:00Z`)) : "…")).join(" – ");

/** A moment by a zone's clock as a form's field holds it: `2026-11-30T18:00`. */
export const clockText = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone }).format(at).replace(" ", "T");

const SPANS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400_000],
  ["month", 30 * 86_400_000],
  ["week", 7 * 86_400_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** The largest unit that fits at least once; weeks only from the second on, as people count days up to then. */
function distance(ms: number): [number, Intl.RelativeTimeFormatUnit] {
  const [unit, span] =
    SPANS.find(([name, length]) => Math.abs(ms) >= (name === "week" ? 2 * length : length)) ??
    (["minute", 60_000] as const);
  return [Math.round(ms / span), unit];
}

/** The Russian “г.” stays with its year: a line never starts with it. */
const unbroken = (text: string) => text.replace(/ (г\.)/, "\u00a0$1");
