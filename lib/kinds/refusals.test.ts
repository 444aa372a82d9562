import { expect, test } from "@playwright/test";
import en from "@/messages/en.json" with { type: "json" };
import ru from "@/messages/ru.json" with { type: "json" };
import uz from "@/messages/uz.json" with { type: "json" };
import { complaintsOf } from "../languages/complaints";
import { KIND_NAMES, type KindName } from "../rules/words";
import { kindOf } from "./index";
import { sampleOf } from "./samples";

const SAMPLES = Object.fromEntries(KIND_NAMES.map((name) => [name, sampleOf(name)])) as Record<
  KindName,
  Record<string, unknown>
>;
const { oversightReview, capacityRequest } = SAMPLES;

const row = (kind: KindName, table: string, change: Record<string, unknown>) => [
  { ...(SAMPLES[kind][table] as Record<string, unknown>[])[0], ...change },
];
const ratings = oversightReview.ratings as Record<string, unknown>[];
const SAFEGUARDS = oversightReview.safeguards as object;
const twice = [...ratings.slice(1), ratings[1]];

/** What is refused, where, and with which complaint. */
const REFUSALS: [KindName, Record<string, unknown>, path: string, complaint: string][] = [
  ["oversightReview", { title: "Too short" }, "title", "tooShort"],
  ["oversightReview", { title: "x".repeat(201) }, "title", "tooLong"],
  ["oversightReview", { project: "" }, "project", "choose"],
  ["oversightReview", { period: { from: "2025-12-31", until: "2025-01-01" } }, "period.until", "startAfterEnd"],
  ["oversightReview", { period: { from: "2025-02-30", until: "2025-03-01" } }, "period.from", "date"],
  ["oversightReview", { period: { from: "", until: "2025-03-01" } }, "period.from", "required"],
  ["oversightReview", { indicators: [] }, "indicators", "oneIndicator"],
  [
    "oversightReview",
    { indicators: row("oversightReview", "indicators", { actual: "many" }) },
    "indicators.0.actual",
    "plainNumber",
  ],
  [
    "oversightReview",
    { indicators: row("oversightReview", "indicators", { actual: "1,250" }) },
    "indicators.0.actual",
    "plainNumber",
  ],
  [
    "oversightReview",
    { indicators: row("oversightReview", "indicators", { baselineYear: "2020.5" }) },
    "indicators.0.baselineYear",
    "wholeNumber",
  ],
  [
    "oversightReview",
    { indicators: row("oversightReview", "indicators", { baseline: "" }) },
    "indicators.0.baseline",
    "numberForMeasure",
  ],
  [
    "oversightReview",
    { indicators: row("oversightReview", "indicators", { baselineYear: "" }) },
    "indicators.0.baselineYear",
    "yearOfBaseline",
  ],
  [
    "oversightReview",
    { indicators: row("oversightReview", "indicators", { measure: "qualitative" }) },
    "indicators.0.actual",
    "noNumberForQualitative",
  ],
  [
    "oversightReview",
    { indicators: row("oversightReview", "indicators", { actual: "", comment: " " }) },
    "indicators.0.comment",
    "whyNoData",
  ],
  [
    "oversightReview",
    { milestones: row("oversightReview", "milestones", { achievedOn: "" }) },
    "milestones.0.achievedOn",
    "dateWhenAchieved",
  ],
  [
    "oversightReview",
    { milestones: row("oversightReview", "milestones", { state: "dropped", achievedOn: "" }) },
    "milestones.0.comment",
    "whyLate",
  ],
  ["oversightReview", { riam: row("oversightReview", "riam", { a1: "5" }) }, "riam.0.a1", "choose"],
  ["oversightReview", { riam: row("oversightReview", "riam", { a2: "1.5" }) }, "riam.0.a2", "choose"],
  ["oversightReview", { riam: row("oversightReview", "riam", { b1: 0 }) }, "riam.0.b1", "choose"],
  [
    "oversightReview",
    { riam: row("oversightReview", "riam", { justification: "" }) },
    "riam.0.justification",
    "required",
  ],
  [
    "oversightReview",
    { riam: row("oversightReview", "riam", { justification: "It is so." }) },
    "riam.0.justification",
    "tooShort",
  ],
  [
    "oversightReview",
    { findings: row("oversightReview", "findings", { link: `https://example.org/${"x".repeat(2000)}` }) },
    "findings.0.link",
    "tooLong",
  ],
  [
    "oversightReview",
    { riam: [1, 2].flatMap(() => row("oversightReview", "riam", {})) },
    "riam.1.component",
    "scoredTwice",
  ],
  ["oversightReview", { safeguards: { ...SAFEGUARDS, affected: [] } }, "safeguards.affected", "whoIsAffected"],
  [
    "oversightReview",
    { safeguards: { ...SAFEGUARDS, transboundary: "none" } },
    "safeguards.affected",
    "nobodyAffected",
  ],
  ["oversightReview", { safeguards: { ...SAFEGUARDS, acrossBorders: "" } }, "safeguards.acrossBorders", "whatCrosses"],
  ["oversightReview", { safeguards: { ...SAFEGUARDS, transboundary: "" } }, "safeguards.transboundary", "choose"],
  ["oversightReview", { safeguards: { ...SAFEGUARDS, code: "B" } }, "safeguards.code", "codeOfFramework"],
  [
    "oversightReview",
    { ratings: row("oversightReview", "ratings", { evidence: "" }) },
    "ratings.0.evidence",
    "evidenceForRating",
  ],
  [
    "oversightReview",
    { ratings: row("oversightReview", "ratings", { rating: "notAssessed" }) },
    "ratings.0.because",
    "reasonUnlessRated",
  ],
  ["oversightReview", { ratings: ratings.slice(1) }, "ratings", "everyCriterion"],
  ["oversightReview", { ratings: twice }, "ratings.5.criterion", "criterionTwice"],
  ["oversightReview", { findings: [] }, "findings", "oneFinding"],
  ["oversightReview", { findings: row("oversightReview", "findings", { value: "" }) }, "findings.0.value", "required"],
  ["oversightReview", { findings: row("oversightReview", "findings", { asOf: "soon" }) }, "findings.0.asOf", "date"],
  [
    "oversightReview",
    { findings: row("oversightReview", "findings", { link: "javascript:alert(1)" }) },
    "findings.0.link",
    "url",
  ],
  ["oversightReview", { recommendations: [] }, "recommendations", "oneRecommendation"],
  [
    "oversightReview",
    { recommendations: row("oversightReview", "recommendations", { addressee: "" }) },
    "recommendations.0.addressee",
    "required",
  ],
  ["policyNote", { type: "" }, "type", "choose"],
  ["policyNote", { keyMessages: [] }, "keyMessages", "oneMessage"],
  ["policyNote", { options: row("policyNote", "options", {}) }, "options", "twoOptions"],
  ["policyNote", { recommendations: [] }, "recommendations", "oneRecommendation"],
  ["policyNote", { evidence: [] }, "evidence", "oneSource"],
  ["policyNote", { evidence: row("policyNote", "evidence", { level: 6 }) }, "evidence.0.level", "choose"],
  ["policyNote", { targets: ["18.1"] }, "targets.0", "choose"],
  ["policyNote", { targets: ["6.1", "6.1"] }, "targets", "twice"],
  ["policyNote", { targets: [] }, "targets", "tooFew"],
  ["capacityRequest", { competences: [] }, "competences", "oneCompetence"],
  [
    "capacityRequest",
    { competences: row("capacityRequest", "competences", { current: 4, desired: 3 }) },
    "competences.0.desired",
    "desiredBelowCurrent",
  ],
  [
    "capacityRequest",
    { targetGroup: { description: "Planners", size: 24, women: 9, men: 14 } },
    "targetGroup.size",
    "groupAddsUp",
  ],
  [
    "capacityRequest",
    { targetGroup: { description: "Planners", size: "1e2", women: 50, men: 50 } },
    "targetGroup.size",
    "wholeNumber",
  ],
  [
    "capacityRequest",
    { targetGroup: { description: "Planners", size: 0, women: 0, men: 0 } },
    "targetGroup.size",
    "tooLow",
  ],
  [
    "capacityRequest",
    { requester: { ...(capacityRequest.requester as object), contactEmail: "nobody" } },
    "requester.contactEmail",
    "email",
  ],
  ["capacityRequest", { project: "", targets: [] }, "targets", "projectOrTarget"],
  [
    "capacityRequest",
    { resources: row("capacityRequest", "resources", { currency: "" }) },
    "resources.0.currency",
    "amountAndCurrency",
  ],
  [
    "capacityRequest",
    { resources: row("capacityRequest", "resources", { amount: "9.999" }) },
    "resources.0.amount",
    "hundredths",
  ],
  ["capacityRequest", { languages: [] }, "languages", "tooFew"],
];

for (const [index, [name, change, path, complaint]] of REFUSALS.entries())
  test(`refusal ${index + 1}: ${name} at ${path}, ${complaint}`, () => {
    const refused = kindOf(name)
      .fields.strict()
      .safeParse({ ...SAMPLES[name], ...change });
    expect(complaintsOf(refused.error ?? { issues: [] })[path]?.key).toBe(complaint);
    for (const messages of [en, ru, uz]) expect(at(messages, `complaints.${complaint}`)).toBeTruthy();
  });

test("numbers are read as people of the region write them", () => {
  const read = (typed: string) =>
    kindOf("oversightReview").fields.safeParse({
      ...SAMPLES.oversightReview,
      indicators: row("oversightReview", "indicators", { actual: typed }),
    });
  const actual = (typed: string) =>
    (read(typed).data as { indicators: { actual: number }[] } | undefined)?.indicators[0]?.actual;
  expect(["12,5", "12.5", "1 250", "1\u00a0250,75", "−3", "0,125"].map(actual)).toEqual([
    12.5, 12.5, 1250, 1250.75, -3, 0.125,
  ]);
  expect(["1,250", "0x10", "1e3", "12.", "Infinity", "1 2"].map(actual)).toEqual(Array(6).fill(undefined));
});

const at = (messages: unknown, path: string): unknown =>
  path.split(".").reduce((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], messages);
