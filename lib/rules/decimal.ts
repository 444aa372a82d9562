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
