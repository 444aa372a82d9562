import { expect, test } from "@playwright/test";
import { decide } from "./decision";
import type { Ballot, Seat } from "./decision-rule";
import { standardRule } from "./standard-rules";

const seats = (count: number): Seat[] => Array.from({ length: count }, (_, index) => ({ id: `s${index + 1}` }));

/** "YYN-A": what the seats say in turn; "-" says nothing. */
const CHOICES = { Y: "approve", N: "object", A: "abstain", R: "recuse" };
const said = (letters: string): Ballot[] =>
  [...letters].flatMap((letter, index) =>
    letter === "-" ? [] : [{ seat: `s${index + 1}`, choice: CHOICES[letter as keyof typeof CHOICES] }],
  );
const standard = (letters: string) => decide(standardRule, seats(letters.length), said(letters));

for (const [letters, outcome, reason] of [
  ["YYYNN", "adopted"],
  ["YYNAA", "adopted"],
  ["YYNNA", "not-adopted", "no-majority"],
  ["YAAAA", "adopted"],
  ["YY---", "no-quorum"],
  ["YYY--", "adopted"],
  ["NNNNN", "not-adopted", "no-majority"],
  ["AAAAA", "not-adopted", "no-majority"],
  ["-----", "no-quorum"],
  // A recused delegation is out of the count on both sides of the quorum.
  ["YRRRR", "adopted"],
  ["Y-RRR", "no-quorum"],
  ["RRRRR", "no-quorum"],
] as const) {
  test(`a committee of delegations: ${letters} is ${outcome}`, () => {
    const decision = standard(letters);
    expect(decision.outcome).toBe(outcome);
    expect(decision.reason).toBe(reason);
  });
}

test("every clause has its evidence, exactly", () => {
  expect(standard("YYNNA").clauses).toEqual([
    { id: "quorum", holds: true, left: "5", right: "5/2" },
    { id: "majority", holds: false, left: "2", right: "2" },
  ]);
});
