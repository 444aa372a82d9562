import { expect, test } from "@playwright/test";
import { formatFor } from "@/lib/languages/format";
import { draftOf, typedDraft } from "./draft";
import { KINDS } from "./index";
import { sampleOf } from "./samples";

test("a form opens with decimals as its reader types them, and is sent back as what it was", () => {
  const kind = KINDS.oversightReview;
  const given = {
    title: "1.5 of 2.5",
    indicators: [{ name: "2.5", baselineYear: 2020, baseline: 12.5, target: "30" }],
  };
  const data = draftOf(kind, { ...given, indicators: [{ ...given.indicators[0], actual: "1.234" }] });
  const typed = (locale: "en" | "ru") => typedDraft(kind, data, (value) => formatFor(locale).typed(value));
  expect(typed("en")).toEqual(data);
  expect(typed("ru")).toMatchObject({
    title: "1.5 of 2.5",
    // With a comma the last could be thousands, and would not be read.
    indicators: [{ name: "2.5", baseline: "12,5", target: "30", actual: "1.234" }],
  });
  const sample = sampleOf("oversightReview");
  const shown = typedDraft(kind, draftOf(kind, sample), (value) => formatFor("ru").typed(value));
  const sent = kind.fields.parse(shown);
  expect(sent).toEqual(kind.fields.parse(sample));
});
