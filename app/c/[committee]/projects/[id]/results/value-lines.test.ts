import { expect, test } from "@playwright/test";
import { fraction } from "@/lib/rules/fraction";
import { reportedOn } from "@/lib/rules/reported";
import { no, yes } from "@/lib/rules/verdict";
import { valueLines } from "./value-lines";

const [first, second] = [
  { id: "p1", startsOn: "2026-01-01", endsOn: "2026-06-30" },
  { id: "p2", startsOn: "2026-07-01", endsOn: "2026-12-31" },
];
const total = { dimension: "", part: "" };
const indicator = {
  id: "i",
  resultId: "r",
  code: "1.1",
  title: "Canals lined",
  unit: "km",
  baselineYear: 2025,
  parentId: null,
  measure: "unit",
  ascending: true,
  periodSum: "latest",
  baseline: "0",
  disaggregations: [{ by: "Sex", parts: [{ name: "women" }, { name: "men" }] }],
} as const;

function linesWith({
  accepted = [],
  aims = [],
  judged = false,
  rolled,
}: {
  accepted?: object[];
  aims?: object[];
  judged?: boolean;
  rolled?: Parameters<typeof reportedOn>[2];
}) {
  const values = accepted.map((one) => ({
    indicatorId: "i",
    value: null,
    comment: "",
    acceptedAt: null,
    ...total,
    ...one,
  }));
  const known = {
    periods: [first, second],
    targets: [{ indicatorId: "i", periodId: "p1", value: "10" }],
    accepted: values,
    overrides: judged ? [{ indicatorId: "i", periodId: "p1", light: "offTrack", by: "Ulugbek", reason: "Floods" }] : [],
    today: "2026-08-01",
  } as never;
  const results = [
    { id: "r", level: "outcome", title: "Water", indicators: [reportedOn(indicator as never, known, rolled)] },
  ];
  const partTargets = aims.map((one) => ({ indicatorId: "i", ...one }));
  const words = {
    levelOf: (level: string) => `level ${level}`,
    lightOf: (light: string) => `light ${light}`,
    rolledUp: "rolled up",
  };
  return valueLines({ results, accepted: values, partTargets } as never, words);
}
const NOTHING = [null, null, null, null, "light noData", null, null, null];
const ABOUT = ["level outcome", "Water", "1.1", "Canals lined", "km", 0, 2025];

test("each period has its line, whether or not anything was said of it", () => {
  const lines = linesWith({ accepted: [{ periodId: "p1", value: "8", comment: "To Penjikent" }] });
  expect(lines).toHaveLength(2);
  expect(lines[0]?.slice(0, 7)).toEqual(ABOUT);
  expect(lines[0]?.slice(9, 13)).toEqual([null, null, 10, 8]);
  expect(lines[0]?.slice(-1)).toEqual(["To Penjikent"]);
  expect(lines[1]?.slice(9)).toEqual(NOTHING);
  expect(lines.map((line) => line.slice(7, 9))).toEqual(
    [first, second].map(({ startsOn, endsOn }) => [{ day: startsOn }, { day: endsOn }]),
  );
});

test("a part has a line of its own where it has a target or a value, and none of a light; a judgement says whose it is", () => {
  const lines = linesWith({
    accepted: [
      { periodId: "p1", value: "8" },
      { periodId: "p1", dimension: "Sex", part: "women", value: "3", comment: "of the village" },
    ],
    aims: [
      { periodId: "p1", dimension: "Sex", part: "women", value: "5" },
      { periodId: "p2", dimension: "Sex", part: "men", value: "4" },
    ],
    judged: true,
  });
  expect(lines.map((line) => line.slice(9))).toEqual([
    [null, null, 10, 8, "light offTrack", "Ulugbek", "Floods", ""],
    ["Sex", "women", 5, 3, null, null, null, "of the village"],
    NOTHING,
    ["Sex", "men", 4, null, null, null, null, null],
  ]);
});

test("a number made of other indicators' says so", () => {
  const made = yes({ way: "sum" as const, value: fraction("10"), of: 2, missing: [] });
  const rolled = { periods: [made, no("noneYet")], whole: made, asOf: 0 };
  expect(linesWith({ rolled }).map((line) => line.slice(9))).toEqual([
    [null, null, 10, 10, "light onTrack", null, null, "rolled up"],
    NOTHING,
  ]);
});

test("a number that a spreadsheet would round goes out as its digits", () => {
  const [line] = linesWith({ accepted: [{ periodId: "p1", value: "1234567890.1234567" }] });
  expect(line?.[12]).toBe("1234567890.1234567");
});
