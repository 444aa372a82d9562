/** An exact number; the denominator is positive. Not always in lowest terms. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

export const whole = (count: number | bigint): Fraction => ({ n: BigInt(count), d: 1n });

// Longer numbers are no number a body counts in, only work for whoever reads them.
const DECIMAL = /^(-?)(\d{1,100})(?:\.(\d{1,100}))?(?:[eE]([+-]?\d{1,2}))?$/;

/**
 * Reads "3", "0.5", "1/2" or a number, which is taken for the decimal it prints as.
 * Undefined when it is none of these: also for integers too large for a number to hold exactly.
 */
export function readFraction(value: unknown): Fraction | undefined {
  if (typeof value === "number") {
    if (Number.isSafeInteger(value)) return whole(value);
    return Number.isFinite(value) && !Number.isInteger(value) ? decimal(String(value)) : undefined;
  }
  if (typeof value !== "string") return undefined;
  const slash = value.indexOf("/");
  if (slash < 0) return decimal(value);
  const top = decimal(value.slice(0, slash));
  const bottom = decimal(value.slice(slash + 1));
  return top && bottom && bottom.n > 0n ? { n: top.n * bottom.d, d: top.d * bottom.n } : undefined;
}

/** Like `readFraction`, for values that were checked before. */
export function fraction(value: string | number): Fraction {
  const read = readFraction(value);
  if (!read) throw new RangeError(`Not an exact number: ${value}`);
  return read;
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : lowest(a.n * b.d + b.n * a.d, a.d * b.d);

export const negative = ({ n, d }: Fraction): Fraction => ({ n: -n, d });

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, negative(b));

export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The largest integer that is not above `a / b`, for a positive `b`. */
export function floorOf(a: Fraction, b: Fraction): bigint {
  const n = a.n * b.d;
  const d = a.d * b.n;
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}

/** "3" or "10/3", in lowest terms. */
export function show(value: Fraction): string {
  const { n, d } = value.d === 1n ? value : lowest(value.n, value.d);
  return d === 1n ? String(n) : `${n}/${d}`;
}

/** An exact number as people write it: "10/3" is "3 1/3". */
export function showMixed(text: string): string {
  const { n, d } = fraction(text);
  const units = n / d;
  if (units === 0n || n % d === 0n) return show({ n, d });
  return `${units}\u00A0${show({ n: n < 0n ? -(n % d) : n % d, d })}`;
}

function lowest(n: bigint, d: bigint): Fraction {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b > 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}

function decimal(text: string): Fraction | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, sign, units = "", decimals = "", exponent = "0"] = match;
  const n = BigInt(`${sign}${units}${decimals}`);
  const power = Number(exponent) - decimals.length;
  return power < 0 ? { n, d: 10n ** BigInt(-power) } : { n: n * 10n ** BigInt(power), d: 1n };
}
