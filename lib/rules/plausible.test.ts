import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { fraction } from "./fraction";
import { jumpOf, partsWarning, warningsOf } from "./plausible";

for (const [previous, value, jump] of [
  ["56.2", "560.0", "soared"],
  ["13.6", "120.0", "soared"],
  ["2.7", "20.0", "soared"],
  ["10", "40", "soared"],
  ["10", "39.999", null],
  ["120.0", "13.7", "collapsed"],
  ["10", "2.5", "collapsed"],
  ["10", "2.501", null],
  ["10", "0", "collapsed"],
  ["10", "-3", "collapsed"],
  ["-10", "-40", "soared"],
  ["-10", "-12", null],
  ["0", "7", null],
] as const)
  test(`${value} after ${previous}: ${jump ?? "nothing odd"}`, () => {
    expect(jumpOf(fraction(previous), fraction(value))).toBe(jump);
  });

test("a percentage lies between 0 and 100", () => {
  const around = { measure: "percentage", previous: null } as const;
  expect(warningsOf(fraction("100.1"), around)).toEqual(["overHundred"]);
  expect(warningsOf(fraction("-0.1"), around)).toEqual(["belowZero"]);
  expect(warningsOf(fraction("100"), around)).toEqual([]);
  expect(warningsOf(fraction("100.1"), { ...around, measure: "unit" })).toEqual([]);
});

test("codes do not jump", () => {
  expect(warningsOf(fraction("40"), { measure: "nominal", previous: fraction("1") })).toEqual([]);
});

test("parts that do not add up to their total are pointed out, and some that come to more than it", () => {
  const all = [fraction("3"), fraction("4.5")];
  expect(partsWarning(fraction("8"), "unit", all)).toBe("partsOff");
  expect(partsWarning(fraction("7.5"), "unit", all)).toBeNull();
  expect(partsWarning(fraction("8"), "unit", [fraction("6"), null])).toBeNull();
  expect(partsWarning(fraction("8"), "unit", [fraction("9"), null])).toBe("partsOver");
  const some = (value: string, ...parts: string[]) =>
    partsWarning(fraction(value), "unit", [...parts.map(fraction), null]);
  expect(some("8", "8"), "the missing one may be none").toBeNull();
  expect(some("8", "9", "-2"), "what may fall may still come out").toBeNull();
  expect(partsWarning(fraction("8"), "unit", [null, null]), "nothing is known").toBeNull();
});

test("a share lies between the shares of its parts, whatever they weigh", () => {
  const said = (value: string, ...parts: (string | null)[]) =>
    partsWarning(
      fraction(value),
      "percentage",
      parts.map((part) => (part === null ? null : fraction(part))),
    );
  expect(said("40", "30", "50")).toBeNull();
  expect(said("50", "30", "50")).toBeNull();
  expect(said("51", "30", "50")).toBe("partsApart");
  expect(said("29.9", "30", "50")).toBe("partsApart");
  expect(said("51", "30", null), "the missing one may be larger").toBeNull();
  expect(partsWarning(fraction("9"), "ordinal", [fraction("1"), fraction("2")]), "ranks have no mean").toBeNull();
});

test("what went wrong in real statistics is found, and what did not is left in peace", () => {
  const folder = [process.env.MAJLIS_SHARED, "../shared", "../../shared"]
    .map((place) => `${place}/data/tajstat`)
    .find((path) => existsSync(path));
  test.skip(
    !folder,
    "The series of Tajikistan's statistics agency are not here: put them under ../shared/data/tajstat.",
  );
  const found = new Set<string>();
  let compared = 0;
  for (const file of readdirSync(folder ?? "").filter((name) => name.endsWith(".csv"))) {
    for (const series of seriesOf(readFileSync(`${folder}/${file}`, "utf8"))) {
      for (const [at, { year, value }] of series.entries()) {
        const before = series[at - 1];
        if (!before) continue;
        compared += 1;
        if (jumpOf(fraction(before.value), fraction(value))) found.add(`${file} ${year}: ${before.value} → ${value}`);
      }
    }
  }
  expect([...found]).toEqual(
    expect.arrayContaining([
      "3-3-2.csv 2019: 56.2 → 560.0",
      "3-3-1.csv 2016: 13.6 → 120.0",
      "3-3-1.csv 2017: 120.0 → 13.7",
      "3-4-2.csv 2017: 2.7 → 20.0",
    ]),
  );
  // A warning that fires all the time is read by nobody.
  expect(compared).toBeGreaterThan(100);
  expect(found.size / compared).toBeLessThan(0.1);
});

/** The values of each series of a file, by year: whatever stands between the year and the value names the series. */
function seriesOf(csv: string) {
  const series = new Map<string, { year: string; value: string }[]>();
  for (const line of csv.trim().split(/\r?\n/).slice(1)) {
    const cells = line.split(",");
    const [year = "", ...rest] = cells;
    const value = rest.pop() ?? "";
    if (!/^-?\d+(\.\d+)?$/.test(value)) continue;
    const key = rest.join();
    series.set(key, [...(series.get(key) ?? []), { year, value }]);
  }
  return [...series.values()].map((rows) => rows.toSorted((one, other) => Number(one.year) - Number(other.year)));
}
