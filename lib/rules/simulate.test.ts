import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { decide } from "./decision";
import type { Ballot, DecisionRule, Seat } from "./decision-rule";
import { exampleRules } from "./example-rules";
import { flips, suppose } from "./simulate";
import { standardRule } from "./standard-rules";
import { tally } from "./tally";
import { PROCEDURES } from "./words";

const roster: Seat[] = ["TJ", "KG", "UZ", "KZ", "TM"].map((id) => ({ id }));
const say = (...choices: (string | undefined)[]): Ballot[] =>
  choices.flatMap((choice, at) => (choice ? [{ seat: roster[at]?.id ?? "", choice }] : []));

const trial = { rule: standardRule as DecisionRule, procedure: "vote" as const, seats: roster };

test("the smallest change that turns the outcome", () => {
  expect(flips(trial, say("approve", "object", "object"))).toEqual([
    { choice: "approve", outcome: "adopted", parts: [{ count: 1, seats: ["KG", "UZ"] }] },
  ]);
  expect(flips(trial, say("approve", "approve"))).toEqual(
    expect.arrayContaining([
      { choice: "abstain", outcome: "adopted", parts: [{ count: 1, seats: ["UZ", "KZ", "TM"] }] },
      { choice: "approve", outcome: "adopted", parts: [{ count: 1, seats: ["UZ", "KZ", "TM"] }] },
    ]),
  );
});

const choice = fc.constantFrom(...Object.keys(standardRule.choices));
const position = fc.option(choice, { nil: undefined });

const cast = {
  personId: "",
  person: "",
  standing: null,
  at: "2026-11-20T09:00:00Z",
  live: true,
  byProxy: false,
  recorded: false,
  void: null,
};

/** Three of the five must be there, whatever they say. */
const ofThosePresent: DecisionRule = {
  ...standardRule,
  quorum: { measure: { seats: "present" }, is: ">=", to: 3 },
};

test("seats that nothing but their names tells apart are alike", () => {
  const many = Array.from({ length: 40 }, (_, at) => ({
    id: `s${at}`,
    code: `D${at}`,
    name: { en: `Delegation ${at}` },
  }));
  const ballots = many.slice(0, 20).map(({ id }, at) => ({ seat: id, choice: at < 11 ? "approve" : "object" }));
  expect(flips({ ...trial, seats: many }, ballots)).toContainEqual({
    choice: "abstain",
    outcome: "adopted",
    parts: [{ count: 1, seats: many.slice(20).map(({ id }) => id) }],
  });
});

test("in writing, who says nothing is absent, to the simulator as to the engine", () => {
  const written = { rule: ofThosePresent, procedure: "written" as const, seats: roster };
  expect(suppose(written, say("approve"), { KG: "approve" }).outcome).toBe("no-quorum");
  expect(suppose({ ...written, procedure: "vote" }, say("approve"), { KG: "approve" }).outcome).toBe("adopted");
  expect(suppose(written, say("approve"), { KG: "approve", UZ: "object" }).outcome).toBe("adopted");
});

test("supposing says what the engine says of those positions", () => {
  fc.assert(
    fc.property(
      fc.array(position, { minLength: 5, maxLength: 5 }),
      fc.dictionary(fc.constantFrom("TJ", "KG", "UZ", "KZ", "TM"), choice),
      (said, ifs) => {
        const supposed = roster.flatMap(({ id }, at): Ballot[] => {
          const one = ifs[id] ?? said[at];
          return one ? [{ seat: id, choice: one }] : [];
        });
        const policy = { policy: "firstCast", secrecy: "open", counts: null } as const;
        for (const rule of [standardRule, ofThosePresent])
          for (const procedure of PROCEDURES) {
            const votes = supposed.map(({ seat: delegationId, choice: one }) => ({
              ...cast,
              delegationId,
              choice: one,
            }));
            const poll = { rule, procedure, seats: roster };
            expect(suppose(poll, say(...said), ifs)).toEqual(tally({ ...poll, ...policy, votes }));
          }
      },
    ),
  );
});

/** Every way for so many seats to say one choice, tried one by one. */
function tried(rule: DecisionRule, seats: Seat[], ballots: Ballot[], size: number): boolean {
  const now = decide(rule, seats, ballots).outcome === "adopted";
  const sets = (from: Seat[], many: number): Seat[][] =>
    many === 0 ? [[]] : from.flatMap((seat, at) => sets(from.slice(at + 1), many - 1).map((rest) => [seat, ...rest]));
  return Object.keys(rule.choices).some((one) =>
    sets(seats, size).some((moved) => {
      const ifs = Object.fromEntries(moved.map(({ id }) => [id, one]));
      return (
        (decide(rule, seats, [...ballots, ...Object.entries(ifs).map(([seat, c]) => ({ seat, choice: c }))]).outcome ===
          "adopted") !==
        now
      );
    }),
  );
}

test("every flip turns the outcome, whichever of its seats are taken, and none smaller does", () => {
  const rules = [standardRule as DecisionRule, ...Object.values<DecisionRule>(exampleRules)].filter(
    (rule) => !rule.tie,
  );
  fc.assert(
    fc.property(
      fc.nat(rules.length - 1),
      fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }),
      fc.nat(7),
      (nth, said, bits) => {
        const rule = rules[nth] ?? standardRule;
        const words = Object.keys(rule.choices);
        const seats = said.map(
          (_, at): Seat => ({
            id: `s${at}`,
            groups: bits & (1 << at) ? ["permanent", "issuer"] : ["user"],
            weights: { population: at + 1, votes: 1, cantonVote: 1 },
            attributes: { canton: `c${at}` },
          }),
        );
        const ballots = said.flatMap((word, at): Ballot[] =>
          words[word] ? [{ seat: `s${at}`, choice: words[word] }] : [],
        );
        const now = decide(rule, seats, ballots).outcome === "adopted";
        const found = flips({ rule, procedure: "vote", seats }, ballots);
        const size = found[0]?.parts.reduce((sum, { count }) => sum + count, 0) ?? 5;
        for (const { choice: to, outcome, parts } of found)
          for (const last of [false, true]) {
            const moved = parts.flatMap(({ count, seats: of }) => (last ? of.slice(-count) : of.slice(0, count)));
            const decision = suppose(
              { rule, procedure: "vote", seats },
              ballots,
              Object.fromEntries(moved.map((id) => [id, to])),
            );
            expect(decision.outcome).toBe(outcome);
            expect(decision.outcome === "adopted").toBe(!now);
          }
        for (let smaller = 1; smaller < Math.min(size, 5); smaller += 1)
          expect(tried(rule, seats, ballots, smaller)).toBe(false);
      },
    ),
    { numRuns: 100 },
  );
});
