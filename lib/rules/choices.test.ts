import { expect, test } from "@playwright/test";
import { mayBeSecret, mayStateBy, STANDARD_TERMS } from "./ballot-terms";
import { choicesOf, choicesThatBlock, isCasting, owesReason } from "./choices";
import type { Condition, DecisionRule } from "./decision-rule";
import { exampleRules } from "./example-rules";
import { standardRule } from "./standard-rules";

const noObjection = { measure: { choices: ["object"] }, is: "<=", to: 0 } as const;
const some = { measure: { choices: ["approve"] }, is: ">=", to: 1 } as const;
const rule = (adopt: Condition): DecisionRule => ({ choices: standardRule.choices, adopt });

test("a rule offers its own choices, in the vocabulary's order", () => {
  expect(choicesOf({ ...standardRule, choices: { recuse: "recused", block: "against", approve: "for" } })).toEqual([
    "approve",
    "block",
    "recuse",
  ]);
});

for (const [what, adopt, blocking] of [
  ["count <= 0", noObjection, ["object"]],
  ["count < 1", { ...noObjection, is: "<", to: 1 }, ["object"]],
  ["not (count > 0)", { not: { ...noObjection, is: ">" } }, ["object"]],
  ["one of all", { all: [some, noObjection] }, ["object"]],
  ["not any", { not: { any: [{ ...noObjection, is: ">" }] } }, ["object"]],
  ["one way of several", { any: [some, noObjection] }, []],
  ["at most one", { ...noObjection, to: 1 }, []],
  ["a majority", standardRule.adopt, []],
] as const satisfies [string, Condition, string[]][]) {
  test(`what blocks by itself: ${what}`, () => {
    expect(choicesThatBlock(rule(adopt))).toEqual(blocking);
  });
}

test("a veto is told to those who have it, and to no seat that only breaks ties", () => {
  const { securityCouncil } = exampleRules;
  expect(choicesThatBlock(securityCouncil)).toEqual(["no"]);
  expect(choicesThatBlock(securityCouncil, { id: "a", groups: ["permanent"] })).toEqual(["no"]);
  expect(choicesThatBlock(securityCouncil, { id: "b", groups: ["elected"] })).toEqual([]);
  const presided: DecisionRule = { ...rule(noObjection), tie: { between: ["approve", "object"], casting: "chair" } };
  expect(choicesThatBlock(presided, { id: "a" })).toEqual(["object"]);
  expect(choicesThatBlock(presided, { id: "chair" })).toEqual([]);
  expect([isCasting(presided, { id: "chair" }), isCasting(presided, { id: "a" })]).toEqual([true, false]);
});

test("whoever is against or blocks owes a reason, nobody else", () => {
  expect(Object.keys(standardRule.choices).filter((choice) => owesReason(standardRule, choice))).toEqual(["object"]);
  const unanimity = rule({ measure: { choices: ["abstain"] }, is: "<=", to: 0 });
  expect(owesReason(unanimity, "abstain")).toBe(true);
});

test("a secret ballot needs enough seats and a rule to which all are alike", () => {
  expect(mayBeSecret(standardRule, 3).ok).toBe(true);
  expect(mayBeSecret(standardRule, 2)).toMatchObject({ reason: "secretTooFew" });
  expect(mayBeSecret(rule(noObjection), 5)).toMatchObject({ reason: "secretBlocks" });
  const weighted = rule({ ...some, measure: { choices: ["approve"], weight: "population" } });
  expect(mayBeSecret(weighted, 5)).toMatchObject({ reason: "secretWeights" });
  for (const [name, example] of Object.entries<DecisionRule>(exampleRules)) {
    const text = JSON.stringify(example);
    if (/"weight"|"group"|"groupBy"|"casting"/.test(text))
      expect(mayBeSecret(example, 30), name).toMatchObject({ reason: "secretWeights" });
  }
});

test("statements are taken while the ballot runs and for some days after", () => {
  expect(mayStateBy(STANDARD_TERMS, null).ok).toBe(true);
  expect(mayStateBy(STANDARD_TERMS, 6).ok).toBe(true);
  expect(mayStateBy(STANDARD_TERMS, 7)).toEqual({ ok: false, reason: "statementsOver", params: { days: 7 } });
});
