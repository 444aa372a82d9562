import { readTyped } from "../rules/typed-number";

/** Months as they are written behind a day, in full and short, in English, Russian and Uzbek: `марта`, `Sept`, `mart`. */
const MONTHS = new Map(
  ["en-GB", "ru", "uz-Latn"].flatMap((language) =>
    (["long", "short"] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { day: "numeric", month, timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, at) => {
        const parts = format.formatToParts(new Date(Date.UTC(2026, at, 1)));
        const name = parts.find(({ type }) => type === "month")?.value ?? "";
        return [name.toLowerCase().replace(/\.$/, ""), String(at + 1)] as const;
      });
    }),
  ),
);

/**
 * A day as a table says it: `2026-11-26`, or day first, `26.11.2026`, `26/11/2026` and `26 ноября 2026 г.`. Nothing
 * when it is none.
 */
export function dayIn(text: string): string | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ][\d:.Z+-]*)?$/.exec(text);
  const first = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\s*г\.?)?$/.exec(text);
  const named = /^(\d{1,2})[\s\u00a0-]+([\p{L}ʻ]+)\.?,?[\s\u00a0]+(\d{4})(?:[\s\u00a0]*[гy]\.?)?$/u.exec(text);
  if (named) return dayIn(`${named[1]}.${MONTHS.get((named[2] ?? "").toLowerCase()) ?? "0"}.${named[3]}`);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : first ? [first[3], first[2], first[1]] : [];
  if (!year || !month || !day) return undefined;
  const told = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${told}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(told) ? told : undefined;
}

/** Several values of one cell, apart by semicolons or lines; where there is neither, by commas when `commas` says so. */
export function severalIn(text: string, commas = false): string[] {
  const between = /[;\n]/.test(text) || !commas ? /[;\n]+/ : /[;\n,]+/;
  return text
    .split(between)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** `Tajikistan 60 %`, `TJ: 60`, `31140 (40)` or a name alone: what it is, and its share in per cent as decimal text. */
export function sharedIn(text: string): { what: string; share: string | null } {
  const [, what = text, share = null] =
    /^(.*[^\s:(=])(?:\s*[:(=]\s*|\s+)(\d{1,3}(?:[.,]\d+)?)\s*%?\s*\)?$/.exec(text) ?? [];
  return share === null ? { what: text.trim(), share: null } : { what: what.trim(), share: share.replace(",", ".") };
}

/** An amount without the marks between thousands; its digits stay as they are. */
export function amountIn(text: string): string {
  const bare = text.replaceAll(/[\s\u00a0\u202f'’]/g, "");
  return /^-?\d+(?:[.,]\d+)?$/.test(bare) ? bare : (readTyped(bare) ?? bare);
}

/** Whether the register takes it for an amount. */
export const isAmount = (text: string) => /^-?\d{1,18}(?:[.,]\d{1,12})?$/.test(text);

/** Written in Cyrillic letters, by most of its letters. */
export const isCyrillic = (text: string) =>
  (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
