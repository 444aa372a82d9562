/** Decimals that count, and digits before them: more say nothing of a share, and cost time. */
const DECIMALS = 20;
const DIGITS = 20;
const ALL = 100n * 10n ** BigInt(DECIMALS);
/** Half of the fourth decimal. */
const HALF = 5n * 10n ** BigInt(DECIMALS - 5);

/**
 * Whether shares in per cent, as decimal text, make one whole: IATI 2.1.2, 3.1.2 and 3.4.2. Their sum is rounded to four
 * decimals and not each of them: three times 33.33 is none, three times 33.33333 is.
 */
export function addUp(shares: readonly string[]): boolean {
  const off = shares.reduce((sum, share) => sum + exact(share), -ALL);
  return off >= -HALF && off < HALF;
}

export const isHundred = (share: string): boolean => exact(share) === ALL;
export const isWithinHundred = (share: string): boolean => exact(share) >= 0n && exact(share) <= ALL;

/** A decimal number in the smallest unit that counts. */
function exact(text: string): bigint {
  const [, sign = "", whole = "", part = ""] = /^\s*([+-]?)0*(\d*)\.?(\d*)\s*$/.exec(text) ?? [];
  const size = BigInt(`${whole.slice(0, DIGITS)}${part.slice(0, DECIMALS).padEnd(DECIMALS, "0")}`);
  return sign === "-" ? -size : size;
}
