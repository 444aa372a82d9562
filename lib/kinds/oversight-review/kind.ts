import { z } from "zod";
import { RIAM_CATEGORIES, RIAM_VALUES } from "@/lib/rules/riam";
import { standardRoute } from "@/lib/rules/route";
import { standardRule } from "@/lib/rules/standard-rules";
import { AREAS } from "@/lib/rules/words";
import {
  choice,
  citation,
  countries,
  day,
  decimal,
  group,
  line,
  link,
  optional,
  period,
  project,
  prose,
  score,
  table,
  year,
} from "../entries";
import { kind } from "../kind";
import { COUNTRIES } from "../places";
import { everyComponentOnce, TRANSBOUNDARY } from "./impacts";
import { CODES, CRITERIA, everyCriterionOnce, FRAMEWORKS, fitsFramework, NOT_ASSESSED, RATINGS } from "./ratings";

/** The levels and measures of an indicator, the measures in the order of IATI's codes 1–5. */
const LEVELS = ["impact", "outcome", "output", "other"] as const;
const MEASURES = ["unit", "percentage", "nominal", "ordinal", "qualitative"] as const;
const DIRECTIONS = ["rising", "falling"] as const;
const MILESTONE_STATES = ["notStarted", "underway", "achieved", "delayed", "dropped"] as const;

const indicator = z
  .object({
    code: line(20),
    name: line(300),
    level: choice("indicatorLevels", LEVELS),
    measure: choice("measures", MEASURES),
    direction: choice("directions", DIRECTIONS),
    unit: optional(line(60)),
    baseline: optional(decimal()),
    baselineYear: optional(year()),
    target: optional(decimal()),
    actual: optional(decimal()),
    /** What the actual was taken from; it may have been rolled up. */
    cites: optional(citation()),
    source: line(300),
    comment: optional(prose(2000)),
  })
  .refine(({ measure, baseline }) => measure === "qualitative" || baseline !== null, at("baseline", "numberForMeasure"))
  .refine(({ measure, target }) => measure === "qualitative" || target !== null, at("target", "numberForMeasure"))
  .refine(
    ({ baseline, baselineYear }) => baseline === null || baselineYear !== null,
    at("baselineYear", "yearOfBaseline"),
  )
  .refine(({ measure, actual }) => measure !== "qualitative" || actual === null, at("actual", "noNumberForQualitative"))
  .refine(({ actual, comment }) => actual !== null || comment !== null, at("comment", "whyNoData"));

const milestone = z
  .object({
    name: line(300),
    due: day(),
    state: choice("milestoneStates", MILESTONE_STATES),
    achievedOn: optional(day()),
    comment: optional(prose(2000)),
  })
  .refine(
    ({ state, achievedOn }) => (state === "achieved") === (achievedOn !== null),
    at("achievedOn", "dateWhenAchieved"),
  )
  .refine(
    ({ state, comment }) => (state !== "delayed" && state !== "dropped") || comment !== null,
    at("comment", "whyLate"),
  );

const riamScore = z.object({
  component: line(200),
  category: choice("riamCategories", RIAM_CATEGORIES),
  /** Which of several ways to do the project is scored; none is the project as it is. */
  option: optional(line(80)),
  a1: score("riamImportance", RIAM_VALUES.a1),
  a2: score("riamMagnitude", RIAM_VALUES.a2),
  b1: score("riamPermanence", RIAM_VALUES.b1),
  b2: score("riamReversibility", RIAM_VALUES.b2),
  b3: score("riamAccumulation", RIAM_VALUES.b3),
  justification: prose(4000, 20),
});

/** Never converted from one framework to another: a category is what its own framework calls it. */
const safeguards = z
  .object({
    framework: choice("frameworks", FRAMEWORKS),
    code: choice("riskCodes", CODES),
    date: day(),
    reason: prose(4000, 20),
    transboundary: choice("transboundary", TRANSBOUNDARY),
    affected: countries(COUNTRIES, 0),
    acrossBorders: optional(prose(4000, 20)),
  })
  .refine(({ framework, code }) => fitsFramework(framework, code), at("code", "codeOfFramework"))
  .refine(
    ({ transboundary, affected }) => transboundary === "none" || affected.length > 0,
    at("affected", "whoIsAffected"),
  )
  .refine(
    ({ transboundary, affected }) => transboundary !== "none" || affected.length === 0,
    at("affected", "nobodyAffected"),
  )
  .refine(
    ({ transboundary, acrossBorders }) => transboundary === "none" || acrossBorders !== null,
    at("acrossBorders", "whatCrosses"),
  );

const rating = z
  .object({
    criterion: choice("criteria", CRITERIA),
    rating: choice("ratings", RATINGS),
    evidence: optional(prose(4000)),
    because: optional(prose(2000)),
  })
  .refine(({ rating, evidence }) => rating === NOT_ASSESSED || evidence !== null, at("evidence", "evidenceForRating"))
  .refine(({ rating, because }) => rating !== NOT_ASSESSED || because !== null, at("because", "reasonUnlessRated"));

/** A finding is pinned to what was measured or seen, and when. */
const finding = z.object({
  statement: prose(4000, 20),
  value: line(300),
  asOf: day(),
  source: line(300),
  link: optional(link()),
  cites: optional(citation()),
});

const recommendation = z.object({ text: prose(4000, 20), addressee: line(200), due: day() });

export const oversightReview = kind({
  name: "oversightReview",
  fields: z.object({
    title: line(200, 10),
    project: project(),
    area: choice("areas", AREAS),
    period: period(),
    summary: prose(4000, 20),
    indicators: table(indicator, { title: "name", fewest: 1, tooFew: "oneIndicator" }),
    milestones: table(milestone, { title: "name" }),
    riam: table(riamScore, { title: "component", check: everyComponentOnce }),
    safeguards: group(safeguards),
    ratings: table(rating, {
      title: "criterion",
      rows: CRITERIA.map((criterion) => ({ criterion })),
      check: everyCriterionOnce,
    }),
    findings: table(finding, { title: "statement", fewest: 1, tooFew: "oneFinding" }),
    recommendations: table(recommendation, { title: "text", fewest: 1, tooFew: "oneRecommendation" }),
  }),
  sections: {
    subject: ["title", "project", "area", "period", "summary"],
    progress: ["indicators", "milestones"],
    environment: ["riam", "safeguards"],
    ratings: ["ratings"],
    findings: ["findings"],
    recommendations: ["recommendations"],
  },
  route: standardRoute,
  rule: standardRule,
});

function at(column: string, complaint: string) {
  return { error: complaint, path: [column] };
}
