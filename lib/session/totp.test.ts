import { expect, test } from "@playwright/test";
import { totpStep } from "./totp";

// RFC 6238, appendix B, SHA-1, its last six digits of eight.
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
for (const [seconds, code] of [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
] as const) {
  test(`the code at ${seconds} s`, () => {
    const step = Math.floor(seconds / 30);
    expect(totpStep(SECRET, code, seconds * 1000)).toBe(step);
    expect(totpStep(SECRET, code, (seconds + 30) * 1000)).toBe(step);
    expect(totpStep(SECRET, code, (seconds + 90) * 1000)).toBeUndefined();
    expect(totpStep(SECRET, "000000", seconds * 1000)).toBeUndefined();
  });
}
