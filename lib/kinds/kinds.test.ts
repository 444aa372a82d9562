import { expect, test } from "@playwright/test";
import fc from "fast-check";
import en from "@/messages/en.json" with { type: "json" };
import ru from "@/messages/ru.json" with { type: "json" };
import { complaintsOf } from "../languages/complaints";
import { check } from "../rules/route";
import { KIND_NAMES, type KindName } from "../rules/words";
import { draftOf, emptyOf, LONGEST_TEXT, MOST_ROWS } from "./draft";
import { kindOf } from "./index";
import { plainText } from "./plain-text";
import { sampleOf } from "./samples";
import { type Field, fieldsOf } from "./shape";

const SAMPLES = Object.fromEntries(KIND_NAMES.map((name) => [name, sampleOf(name)])) as Record<
  KindName,
  Record<string, unknown>
>;
const { oversightReview, capacityRequest } = SAMPLES;

for (const name of KIND_NAMES) {
  const kind = kindOf(name);
  const fields = fieldsOf(kind);
  const parsed = kind.fields.strict().parse(SAMPLES[name]);

  test(`${name}: its sample is valid, as values and as a form posts it`, () => {
    expect(kind.fields.strict().parse(draftOf(kind, SAMPLES[name]))).toEqual(parsed);
  });

  test(`${name}: what was parsed survives JSON and the form`, () => {
    const stored = JSON.parse(JSON.stringify(parsed));
    expect(stored).toEqual(parsed);
    expect(kind.fields.strict().parse(stored)).toEqual(parsed);
    expect(draftOf(kind, draftOf(kind, stored))).toEqual(draftOf(kind, stored));
  });

  test(`${name}: every field stands in exactly one section`, () => {
    expect(Object.values(kind.sections).flat().sort()).toEqual(fields.map((field) => field.name).sort());
  });

  test(`${name}: every field, column, section and choice is named in English and Russian`, () => {
    for (const messages of [en, ru]) {
      for (const section of Object.keys(kind.sections))
        expect(at(messages, `kinds.${name}.sections.${section}`)).toBeTruthy();
      for (const field of fields) {
        const here = `kinds.${name}.fields.${field.name}`;
        for (const word of ["label", "help"]) expect(at(messages, `${here}.${word}`), `${here}.${word}`).toBeTruthy();
        for (const path of [...wordsOf(field), ...field.columns.flatMap(wordsOf)])
          expect(at(messages, path), path).toBeTruthy();
        for (const column of field.columns)
          expect(at(messages, `${here}.columns.${column.name}.label`), `${here} ${column.name}`).toBeTruthy();
      }
    }
  });

  test(`${name}: a new form is empty, and submitting it complains in words that exist`, () => {
    const empty = emptyOf(kind);
    expect(Object.keys(empty)).toEqual(fields.map((field) => field.name));
    const refused = kind.fields.strict().safeParse(empty);
    const complaints = complaintsOf(refused.error ?? { issues: [] });
    for (const field of fields.filter((one) => !one.optional))
      expect(
        Object.keys(complaints).some((path) => path.split(".")[0] === field.name),
        field.name,
      ).toBe(true);
    for (const { key } of Object.values(complaints))
      for (const messages of [en, ru]) expect(at(messages, `complaints.${key}`), key).toBeTruthy();
  });

  test(`${name}: a draft of anything never throws and stays within bounds`, () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record(Object.fromEntries(fields.map((field) => [field.name, fc.anything()]))),
    );
    fc.assert(
      fc.property(anything, (data) => {
        const draft = draftOf(kind, data);
        expect(Object.keys(draft)).toEqual(fields.map((field) => field.name));
        expect(draftOf(kind, draft)).toEqual(draft);
        expect(typeof plainText(kind, data)).toBe("string");
        kind.fields.strict().safeParse(draft);
      }),
    );
    const rows = Object.fromEntries(
      fields.map((field) => [
        field.name,
        Array.from({ length: 500 }, () => ({ [field.columns[0]?.name ?? ""]: "x".repeat(50_000) })),
      ]),
    );
    for (const field of fields.filter((one) => one.input.as === "table")) {
      const kept = draftOf(kind, rows)[field.name] as Record<string, string>[];
      expect(kept.length).toBe(MOST_ROWS);
      expect(Math.max(...kept.flatMap((row) => Object.values(row).map((text) => text.length)))).toBeLessThanOrEqual(
        LONGEST_TEXT,
      );
    }
  });

  test(`${name}: search finds its words, not its codes`, () => {
    const text = plainText(kind, SAMPLES[name]);
    expect(text).toContain(String(SAMPLES[name].summary));
    expect(text).not.toContain("5f0c8a34");
  });

  test(`${name}: its route is sound`, () => expect(check(kind.route)).toEqual([]));
}

const row = (kind: KindName, table: string, change: Record<string, unknown>) => [
  { ...(SAMPLES[kind][table] as Record<string, unknown>[])[0], ...change },
];
const ratings = oversightReview.ratings as Record<string, unknown>[];
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
    { safeguards: { ...(oversightReview.safeguards as object), code: "B" } },
    "safeguards.code",
    "codeOfFramework",
  ],
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
    for (const messages of [en, ru]) expect(at(messages, `complaints.${complaint}`)).toBeTruthy();
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

function wordsOf({ input, unit }: Field): string[] {
  const namespace = "words" in input ? `words.${input.words}` : "countries";
  const units = unit ? [`units.${unit}`] : [];
  if (input.as === "targets") return [...units, ...input.of.map((target) => `goals.${target.split(".")[0]}`)];
  return "of" in input ? [...units, ...input.of.map((word) => `${namespace}.${word}`)] : units;
}

function at(messages: unknown, path: string): unknown {
  return path.split(".").reduce((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], messages);
}
