import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { type Change, wordDiff } from "./word-diff";

const marks = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] };
const told = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => marks[kind].join(text))
    .join("");

for (const [before, after, expected] of [
  ["same", "same", "same"],
  ["", "new", "{+new+}"],
  ["one two", "one two three", "one two{+ three+}"],
  ["monthly data are sent", "weekly figures are sent", "[-monthly data-]{+weekly figures+} are sent"],
  ["первая\nвторая\n", "первая\nиная\n", "первая\n[-вторая-]{+иная+}\n"],
  ["дар ҳавзаи Амударё", "дар ҳавзаи Сирдарё", "дар ҳавзаи [-Амударё-]{+Сирдарё+}"],
  // A number is one word, with what stands between its digits.
  ["33.33 % of 1,250", "33.34 % of 1,350", "[-33.33-]{+33.34+} % of [-1,250-]{+1,350+}"],
  // Of a list each line is compared with the one it was, not with whichever stands in its place.
  [
    "12 Sep: 180 for works, a correction\n30 Jun: 2900 for outlets and training\n",
    "30 Jun: 2950 for outlets and training\n15 Oct: 410 for telemetry of the gates\n",
    "[-12 Sep: 180 for works, a correction\n-]30 Jun: [-2900-]{+2950+} for outlets and training\n{+15 Oct: 410 for telemetry of the gates\n+}",
  ],
] as const)
  test(`${JSON.stringify(before)} to ${JSON.stringify(after)}`, () => {
    expect(told(before, after)).toBe(expected);
  });

test("nothing is lost: without what came it is the old text, without what went the new one", () => {
  const text = fc
    .array(fc.constantFrom("one", "two", " ", "\n", ".", "три"), { maxLength: 30 })
    .map((words) => words.join(""));
  const without = (kind: Change["kind"], changes: Change[]) =>
    changes
      .filter((change) => change.kind !== kind)
      .map((change) => change.text)
      .join("");
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordDiff(before, after);
      expect(without("added", changes)).toBe(before);
      expect(without("removed", changes)).toBe(after);
    }),
  );
});
