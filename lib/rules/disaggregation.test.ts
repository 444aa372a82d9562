import { expect, test } from "@playwright/test";
import { readDisaggregations, showDisaggregations } from "./disaggregation";

test("a line is one way of splitting; weights stand in brackets", () => {
  const text = "Sex: women (51.5), men (48.5)\n\nAge: 15–24, 25–64; 65 and over\n";
  const { found, fault } = readDisaggregations(text);
  expect(fault).toBeUndefined();
  expect(found).toEqual([
    {
      by: "Sex",
      parts: [
        { name: "women", weight: "51.5" },
        { name: "men", weight: "48.5" },
      ],
    },
    { by: "Age", parts: [{ name: "15–24" }, { name: "25–64" }, { name: "65 and over" }] },
  ]);
  expect(readDisaggregations(showDisaggregations(found)).found).toEqual(found);
  expect(readDisaggregations("").found).toEqual([]);
});

for (const [text, line, says] of [
  ["Sex women, men", 1, "disaggregationLine"],
  [": women, men", 1, "disaggregationLine"],
  ["Sex: women", 1, "disaggregationLine"],
  ["Sex: women,, men", 1, "disaggregationLine"],
  ["Sex: women (many), men", 1, "disaggregationLine"],
  ["Sex: women (0), men", 1, "disaggregationLine"],
  ["Sex: women, Women", 1, "disaggregationTwice"],
  ["Sex: women, men\nsex: girls, boys", 2, "disaggregationTwice"],
] as const)
  test(`“${text.replace("\n", " / ")}” is refused at line ${line}`, () => {
    expect(readDisaggregations(text).fault).toEqual({ line, says });
  });
