import type { Fraction } from "./fraction";

/** An exact number as a decimal, "-12.5", with so many digits after the point at most; a half goes away from zero. */
export function toDecimal({ n, d }: Fraction, places = 10): string {
  const scale = 10n ** BigInt(places);
  const size = n < 0n ? -n : n;
  const rounded = (2n * size * scale + d) / (2n * d);
  const digits = String(rounded).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const rest = digits.slice(digits.length - places).replace(/0+$/, "");
  const text = rest ? `${whole}.${rest}` : whole;
  return n < 0n && rounded !== 0n ? `-${text}` : text;
}

/** Sums of decimal text, exact: money is never a floating point number. */
export function sumOf(all: readonly string[]): string {
  const places = Math.max(0, ...all.map((text) => fraction(text).length));
  const whole = all.reduce((sum, text) => sum + scaled(text, places), 0n);
  const digits = (whole < 0n ? -whole : whole).toString().padStart(places + 1, "0");
  const cut = digits.length - places;
  return `${whole < 0n ? "-" : ""}${digits.slice(0, cut)}${places > 0 ? `.${digits.slice(cut)}` : ""}`;
}

/** What is left of one decimal after another is taken off it, exact. */
export const differenceOf = (from: string, taken: string): string =>
  sumOf([from, taken.startsWith("-") ? taken.slice(1) : `-${taken}`]);

const fraction = (text: string) => text.split(".")[1] ?? "";

const scaled = (text: string, places: number) => BigInt(text.split(".")[0] + fraction(text).padEnd(places, "0"));
