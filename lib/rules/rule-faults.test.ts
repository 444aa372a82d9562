import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { exampleRules } from "./example-rules";
import { faultsOf } from "./rule-faults";
import { standardRule } from "./standard-rules";

const choices = { yes: "for", no: "against" };
const yes = { choices: ["yes"] };
const clause = { measure: yes, is: ">", to: 0 };
const adopt = (condition: unknown) => ({ choices, adopt: condition });

for (const [name, rule, path, reason] of [
  ["nothing", null, "", "notObject"],
  ["a list", [], "", "notObject"],
  ["no choices", { adopt: clause }, "choices", "missing"],
  ["empty choices", { choices: {}, adopt: clause }, "choices", "missing"],
  ["an unknown side", { choices: { ...choices, maybe: "neither" }, adopt: clause }, "choices.maybe", "notOneOf"],
  ["no way given to adopt", { choices }, "adopt", "missing"],
  ["a misspelt part", { ...adopt(clause), quorums: clause }, "quorums", "unknownKey"],
  ["no condition", adopt({}), "adopt", "notCondition"],
  ["an empty list of conditions", adopt({ all: [] }), "adopt.all", "notList"],
  ["conditions that are no list", adopt({ any: clause }), "adopt.any", "notList"],
  ["two forms at once", adopt({ ...clause, not: clause }), "adopt.measure", "unknownKey"],
  [
    "an unknown choice",
    adopt({ all: [clause, { ...clause, measure: { choices: ["yes", "aye"] } }] }),
    "adopt.all[1].measure.choices[1]",
    "unknownChoice",
  ],
  [
    "a choice of every object",
    adopt({ ...clause, measure: { choices: ["toString"] } }),
    "adopt.measure.choices[0]",
    "unknownChoice",
  ],
  [
    "a choice twice",
    adopt({ ...clause, measure: { choices: ["yes", "yes"] } }),
    "adopt.measure.choices[1]",
    "repeated",
  ],
  ["no measure", adopt({ ...clause, measure: { votes: 3 } }), "adopt.measure", "notMeasure"],
  ["unknown seats", adopt({ ...clause, measure: { seats: "taken" } }), "adopt.measure.seats", "notOneOf"],
  [
    "a misspelt weight",
    adopt({ ...clause, measure: { ...yes, wieght: "people" } }),
    "adopt.measure.wieght",
    "unknownKey",
  ],
  [
    "a difference of three",
    adopt({ ...clause, measure: { difference: [yes, yes, yes] } }),
    "adopt.measure.difference",
    "notPair",
  ],
  ["an unknown comparison", adopt({ ...clause, is: "=>" }), "adopt.is", "notOneOf"],
  ["nothing to compare with", adopt({ measure: yes, is: ">" }), "adopt.to", "missing"],
  ["a text to compare with", adopt({ ...clause, to: "9" }), "adopt.to", "notTarget"],
  ["a number that is none", adopt({ ...clause, to: Number.NaN }), "adopt.to", "notNumber"],
  ["a number too large to be exact", adopt({ ...clause, to: 2 ** 53 }), "adopt.to", "notNumber"],
  [
    "a zero denominator",
    adopt({ ...clause, to: { share: "1/0", of: { seats: "all" } } }),
    "adopt.to.share",
    "zeroDenominator",
  ],
  [
    "a share that is no fraction",
    adopt({ ...clause, to: { share: "half", of: { seats: "all" } } }),
    "adopt.to.share",
    "notFraction",
  ],
  [
    "a share as a number",
    adopt({ ...clause, to: { share: 0.5, of: { seats: "all" } } }),
    "adopt.to.share",
    "notFraction",
  ],
  [
    "a share below zero",
    adopt({ ...clause, to: { share: "-1/2", of: { seats: "all" } } }),
    "adopt.to.share",
    "negative",
  ],
  ["a share over one", adopt({ ...clause, to: { share: "3/2", of: { seats: "all" } } }), "adopt.to.share", "overOne"],
  ["a share of nothing", adopt({ ...clause, to: { share: "1/2" } }), "adopt.to.of", "missing"],
  ["groups with a ceiling", adopt({ groupBy: "canton", where: clause, is: "<=", to: 1 }), "adopt.is", "notOneOf"],
  [
    "groups over one",
    adopt({ groupBy: "canton", where: clause, is: ">", to: { share: "2/1" } }),
    "adopt.to.share",
    "overOne",
  ],
  [
    "a fault inside groups",
    adopt({ groupBy: "canton", where: { all: [] }, is: ">", to: 1 }),
    "adopt.where.all",
    "notList",
  ],
  ["a tie of one", { ...adopt(clause), tie: { between: ["yes", "yes"], casting: "VP" } }, "tie.between[1]", "repeated"],
  [
    "a tie of strangers",
    { ...adopt(clause), tie: { between: ["yes", "nay"], casting: "VP" } },
    "tie.between[1]",
    "unknownChoice",
  ],
  ["a tie nobody breaks", { ...adopt(clause), tie: { between: ["yes", "no"] } }, "tie.casting", "missing"],
  ["labels that are no texts", { ...adopt(clause), labels: { majority: 1 } }, "labels.majority", "notText"],
  [
    "two clauses of one name",
    { ...adopt({ ...clause, id: "a" }), quorum: { any: [{ ...clause, id: "a" }] } },
    "adopt.id",
    "repeated",
  ],
  ["a fault in the quorum", { ...adopt(clause), quorum: { ...clause, is: "~" } }, "quorum.is", "notOneOf"],
  ["a fault in the rejection", { ...adopt(clause), reject: { not: {} } }, "reject.not", "notCondition"],
  // No way to ever adopt.
  ["fewer than nobody", adopt({ ...clause, is: "<" }), "adopt", "neverAdopts"],
  ["more than everybody", adopt({ ...clause, to: { share: "1/1", of: { seats: "all" } } }), "adopt", "neverAdopts"],
  [
    "two limits that exclude each other",
    adopt({
      all: [
        { ...clause, is: ">=", to: 9 },
        { ...clause, is: "<=", to: 8 },
      ],
    }),
    "adopt",
    "neverAdopts",
  ],
  ["what must hold and must not", adopt({ all: [clause, { not: clause }] }), "adopt", "neverAdopts"],
  ["nobody for, where somebody must be", adopt({ ...clause, is: "=" }), "adopt", "neverAdopts"],
  [
    "a quorum that excludes adopting",
    { ...adopt(clause), quorum: { measure: { seats: "voting" }, is: "<=", to: 0 } },
    "adopt",
    "neverAdopts",
  ],
] as [string, unknown, string, string][]) {
  test(`refuses ${name}`, () => {
    expect(faultsOf(rule)).toContainEqual(expect.objectContaining({ path, reason }));
  });
}

for (const [name, rule] of [
  [
    "an absolute number of votes beyond any body's size",
    adopt({ measure: { ...yes, weight: "votes" }, is: ">", to: 4_000_000_000 }),
  ],
  ["twice as many for as against", adopt({ ...clause, to: { share: "2/1", of: { choices: ["no"] } } })],
  [
    "exact numbers of votes",
    adopt({
      all: [
        { ...clause, is: "=", to: 7 },
        { measure: { choices: ["no"] }, is: "=", to: 3 },
      ],
    }),
  ],
  [
    "one group for, another silent",
    adopt({
      all: [
        { measure: { ...yes, group: "a" }, is: ">", to: 1 },
        { measure: { seats: "voting", group: "b" }, is: "=", to: 0 },
      ],
    }),
  ],
  ["half a vote", adopt({ ...clause, to: 0.5 })],
  [
    "the casting vote alone",
    {
      ...adopt({
        all: [
          { ...clause, to: { choices: ["no"] } },
          { measure: { choices: ["no"] }, is: ">=", to: 1 },
        ],
      }),
      tie: { between: ["yes", "no"], casting: "chair" },
    },
  ],
  ["a remark", { _: "as agreed", ...adopt(clause) }],
  ["the standard rule", standardRule],
] as [string, unknown][]) {
  test(`accepts ${name}`, () => {
    expect(faultsOf(rule)).toEqual([]);
  });
}

test("a rule nested without end is refused, not followed", () => {
  let deep: unknown = clause;
  for (let level = 0; level < 50_000; level += 1) deep = { not: deep };
  expect(faultsOf(adopt(deep))[0]?.reason).toBe("tooDeep");
});

test("any JSON is answered with faults, never with an exception; what has none is a rule that adopts some vote", () => {
  const rules = Object.values(exampleRules).map((rule) => JSON.stringify(rule));
  const spoilt = fc
    .tuple(fc.constantFrom(...rules), fc.nat(), fc.jsonValue())
    .map(([rule, place, value]) => replaced(JSON.parse(rule), place, value));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), spoilt), (input) => void faultsOf(input)),
    { numRuns: 300 },
  );
});

/** The value with one of its parts, chosen by number, replaced by another. */
function replaced(value: unknown, place: number, by: unknown): unknown {
  let left = place % JSON.stringify(value).length;
  const walk = (part: unknown): unknown => {
    if (left-- === 0) return by;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, entry]) => [key, walk(entry)]));
  };
  return walk(value);
}
