import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { decide } from "./decision";
import type { DecisionRule } from "./decision-rule";
import { exampleRules } from "./example-rules";
import { isTacit, rosterOf, tacit } from "./procedure";
import { faultsOf } from "./rule-faults";
import { consensusRule, silenceRule, standardRule } from "./standard-rules";

const SEATS = ["TJ", "KG", "UZ", "KZ", "TM"];
const roster = SEATS.map((id) => ({ id }));
const RULES: Record<string, DecisionRule> = { ...exampleRules, standardRule };
const FOR_ALL = Object.entries(RULES).filter(([, rule]) => !rule.tie && Object.values(rule.choices).includes("for"));

test("silence and consensus are rules like any other", () => {
  for (const rule of [silenceRule, consensusRule]) {
    expect(faultsOf(rule)).toEqual([]);
    const outcome = (...said: string[]) => {
      const ballots = said.map((choice, index) => ({ seat: SEATS[index] as string, choice }));
      const { outcome: came, reason } = decide(rule, roster, ballots);
      return [came, reason];
    };
    expect(outcome()).toEqual(["adopted", undefined]);
    expect(outcome("recuse", "recuse")).toEqual(["adopted", undefined]);
    expect(outcome("object")).toEqual(["not-adopted", "blocked"]);
    expect(outcome("recuse", "amend")).toEqual(["not-adopted", "blocked"]);
  }
});

test("one that no longer objects stands in the way no more", () => {
  const said = [
    { seat: "TJ", choice: "object", at: "2026-11-20T09:00:00Z" },
    { seat: "TJ", choice: "noObjection", at: "2026-11-21T09:00:00Z" },
  ];
  expect(decide(consensusRule, roster, said).outcome).toBe("adopted");
});

for (const [name, rule] of FOR_ALL)
  test(`tacit acceptance under ${name}: as if the silent had assented`, () => {
    const assent = Object.keys(rule.choices).find((choice) => rule.choices[choice] === "for") as string;
    const carrying = Object.values(rule.choices).filter((side) => side === "for").length;
    const quiet = tacit(rule);
    expect(faultsOf(quiet)).toEqual([]);
    const choice = fc.option(fc.constantFrom(...Object.keys(rule.choices)), { nil: undefined });
    fc.assert(
      fc.property(fc.tuple(...SEATS.map(() => choice)), (choices) => {
        const seats = SEATS.map((id, index) => ({
          id,
          groups: index < 2 ? ["permanent"] : ["coast"],
          attributes: { canton: index < 3 ? "ZH" : "UR" },
          weights: { population: (index + 1) * 7, votes: index * 3 + 1, cantonVote: "1/2" },
        }));
        const replies = SEATS.flatMap((seat, index) => (choices[index] ? [{ seat, choice: choices[index] }] : []));
        const filled = SEATS.map((seat, index) => ({ seat, choice: choices[index] ?? assent }));
        const expected = decide(rule, seats, filled);
        // With everybody recused nobody assents, and an empty vote adopts nothing.
        fc.pre((carrying > 1 ? replies : filled).some((ballot) => rule.choices[ballot.choice] === "for"));
        expect(decide(quiet, seats, replies).outcome).toBe(expected.outcome);
      }),
    );
  });

test("without it, who does not reply is absent: no assent, and no quorum by itself", () => {
  const replied = (...said: string[]) => {
    const seats = SEATS.map((id, index) => ({ id, spoke: index < said.length }));
    const ballots = said.map((choice, index) => ({ seat: SEATS[index] as string, choice }));
    return decide(standardRule, rosterOf("written", seats), ballots).outcome;
  };
  expect(replied("approve", "approve", "object")).toBe("adopted");
  expect(replied("approve", "approve")).toBe("no-quorum");
  expect(replied()).toBe("no-quorum");
  expect(decide(tacit(standardRule), roster, []).outcome).toBe("adopted");
});

for (const [name, rule] of FOR_ALL)
  test(`whether the silent accept can be read from the rule itself: ${name}`, () => {
    const seats = SEATS.map((id) => ({ id, groups: ["permanent"], attributes: { canton: id }, weights: { votes: 1 } }));
    expect([isTacit(rule, seats), isTacit(silenceRule, seats)]).toEqual([false, true]);
  });

test("a delegation without anybody accepts nothing by its silence", () => {
  const quiet = tacit(standardRule);
  expect(isTacit(quiet, roster)).toBe(true);
  expect(isTacit(quiet, [{ id: "TJ" }, { id: "KG", standing: "vacant" }])).toBe(true);
  expect(isTacit(quiet, [{ id: "TJ", standing: "vacant" }])).toBe(false);
});

test("only in writing does presence depend on replying", () => {
  const seats = [
    { id: "TJ", spoke: true },
    { id: "KG", spoke: false },
  ];
  expect(rosterOf("written", seats)).toEqual([{ id: "TJ" }, { id: "KG", standing: "absent" }]);
  expect(rosterOf("vote", seats)).toEqual([{ id: "TJ" }, { id: "KG" }]);
});
