import { expect, test } from "@playwright/test";
import { addUp, isHundred, isWithinHundred } from "./shares";

const SUMS: readonly [shares: string[], whole: boolean][] = [
  [["100"], true],
  [["100.00"], true],
  [["60.5", "39.5"], true],
  [["33.33", "33.33", "33.33"], false],
  [["33.3333", "33.3333", "33.3333"], false],
  [["33.33333", "33.33333", "33.33333"], true],
  [["33.33333", "33.33333", "33.33334"], true],
  // Each rounded by itself would make 100.0001.
  [["33.33335", "66.66665"], true],
  [["99.99995"], true],
  [["99.999949999"], false],
  [["100.000049999"], true],
  [["100.00005"], false],
  [["110", "-10"], true],
  [["0", "100"], true],
  [[], false],
];

test("shares are a whole when their sum, rounded to four decimals, is a hundred", () => {
  for (const [shares, whole] of SUMS) expect(addUp(shares), shares.join(" + ")).toBe(whole);
});

test("one share is looked at to its last digit", () => {
  const said = (share: string) => [isHundred(share), isWithinHundred(share)];
  expect(said("100.0")).toEqual([true, true]);
  expect(said(" +0100. ")).toEqual([true, true]);
  expect(said("99.99999")).toEqual([false, true]);
  expect(said("100.00001")).toEqual([false, false]);
  expect(said("-0.1")).toEqual([false, false]);
  expect(said("0")).toEqual([false, true]);
});
