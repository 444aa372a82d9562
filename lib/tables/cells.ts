/** A day as a table says it: `2026-11-26`, or day first, `26.11.2026` and `26/11/2026`. Nothing when it is none. */
export function dayIn(text: string): string | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ][\d:.Z+-]*)?$/.exec(text);
  const first = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\s*г\.?)?$/.exec(text);
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

/** An amount without what only decorates it: spaces between thousands, and a sign of a currency. */
export const amountIn = (text: string) => text.replaceAll(/[\s\u00a0\u202f'’]/g, "").replace(/^[$€₽]|[$€₽]$/g, "");

/** Written in Cyrillic letters, by most of its letters. */
export const isCyrillic = (text: string) =>
  (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
