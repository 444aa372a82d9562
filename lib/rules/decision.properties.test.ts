import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { decide } from "./decision";
import type { Ballot, DecisionRule, Seat } from "./decision-rule";
import { exampleRules } from "./example-rules";
import { standardRule } from "./standard-rules";

const RULES: Record<string, DecisionRule> = { ...exampleRules, standardRule };

const seat = (index: number): fc.Arbitrary<Seat> =>
  fc.record({
    id: fc.constant(`s${index}`),
    groups: fc.subarray(["permanent", "coast"]),
    attributes: fc.constantFrom({ canton: "ZH" }, { canton: "UR" }, { canton: "TI" }),
    weights: fc.record({
      population: fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String),
      votes: fc.nat(),
      cantonVote: fc.constantFrom("1", "1/2"),
    }),
    standing: fc.constantFrom("present", "present", "absent", "vacant"),
  });
const roster = fc.nat({ max: 9 }).chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => seat(index))));

/** Ballots of a rule's choices, each at a second of its own, so that the order is in the record itself. */
const ballotsUnder = (rule: DecisionRule) =>
  fc
    .array(
      fc.record({
        seat: fc.nat({ max: 10 }).map((index) => `s${index}`),
        choice: fc.constantFrom(...Object.keys(rule.choices)),
      }),
      { maxLength: 20 },
    )
    .map((ballots) =>
      ballots.map((ballot, index) => ({ ...ballot, at: `2026-03-31T12:00:${String(index).padStart(2, "0")}Z` })),
    );

for (const [name, rule] of Object.entries(RULES)) {
  test(`${name}: the order of the record does not matter where ballots have instants`, () => {
    const shuffled = ballotsUnder(rule).chain((ballots) =>
      fc.tuple(fc.constant(ballots), fc.shuffledSubarray(ballots, { minLength: ballots.length })),
    );
    fc.assert(
      fc.property(roster, shuffled, (seats, [inOrder, inDisorder]) => {
        const { voids, ...expected } = decide(rule, seats, inOrder, CLOSE);
        const { voids: others, ...actual } = decide(rule, seats, inDisorder, CLOSE);
        expect(actual).toEqual(expected);
        expect(others).toHaveLength(voids.length);
      }),
    );
  });

  test(`${name}: deciding is repeatable, changes nothing it is given, and says what is needed unless it adopts`, () => {
    fc.assert(
      fc.property(roster, ballotsUnder(rule), (seats, ballots) => {
        const before = JSON.stringify([rule, seats, ballots]);
        const decision = decide(rule, seats, ballots, CLOSE);
        expect(decide(JSON.parse(JSON.stringify(rule)), seats, ballots, CLOSE)).toEqual(decision);
        expect(JSON.stringify([rule, seats, ballots])).toBe(before);
        expect(decision.needs.length === 0).toBe(decision.outcome === "adopted");
        expect(decision.reason !== undefined).toBe(decision.outcome === "not-adopted");
      }),
    );
  });
}
const CLOSE = "2026-03-31T12:00:15Z";

for (const [name, yes] of [
  ["securityCouncil", "yes"],
  ["councilOfTheUnion", "yes"],
  ["senateCloture", "yea"],
  ["ietfStandardsTrack", "yes"],
  ["standardRule", "approve"],
] as const) {
  test(`${name}: one more in favour never undoes an adoption`, () => {
    const rule = RULES[name] as DecisionRule;
    fc.assert(
      fc.property(roster, ballotsUnder(rule), fc.nat({ max: 9 }), (seats, ballots, index) => {
        const turned = { seat: `s${index}`, choice: yes, at: "2026-03-31T12:00:59Z" };
        if (decide(rule, seats, ballots).outcome === "adopted")
          expect(decide(rule, seats, [...ballots, turned]).outcome).toBe("adopted");
      }),
    );
  });
}

test("a recused seat counts as if it were not there", () => {
  for (const rule of [standardRule, exampleRules.ietfStandardsTrack, exampleRules.silence]) {
    fc.assert(
      fc.property(roster, ballotsUnder(rule), (seats, ballots) => {
        const latest = new Map(ballots.map(({ seat, choice }) => [seat, choice]));
        const others = seats.filter(({ id }) => latest.get(id) !== "recuse");
        const { outcome, clauses } = decide(rule, seats, ballots);
        expect({ outcome, clauses }).toEqual(pick(decide(rule, others, ballots)));
      }),
    );
  }
});
const pick = ({ outcome, clauses }: ReturnType<typeof decide>) => ({ outcome, clauses });

test("weights of any size, and their parts, are compared exactly", () => {
  const rule: DecisionRule = {
    choices: { yes: "for", no: "against" },
    adopt: {
      measure: { choices: ["yes"], weight: "w" },
      is: ">",
      to: { share: "2/3", of: { seats: "all", weight: "w" } },
    },
  };
  const weight = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.constantFrom(1n, 2n, 3n, 7n));
  fc.assert(
    fc.property(fc.array(fc.tuple(weight, fc.boolean()), { maxLength: 12 }), fc.boolean(), (votes, balance) => {
      // Every weight over 42, as whole numbers. With `balance` the last seat makes it two thirds exactly.
      const parts = votes.map(([[n, d], isYes]) => ({ parts: (n * 42n) / d, weight: `${n}/${d}`, isYes }));
      const sum = (isYes: boolean) =>
        parts.reduce((total, one) => (one.isYes === isYes ? total + one.parts : total), 0n);
      const short = 2n * sum(false) - sum(true);
      if (balance && short > 0n) parts.push({ parts: short, weight: `${short}/42`, isYes: true });
      const seats = parts.map((one, index) => ({ id: `s${index}`, weights: { w: one.weight } }));
      const ballots: Ballot[] = parts.map((one, index) => ({ seat: `s${index}`, choice: one.isYes ? "yes" : "no" }));
      expect(decide(rule, seats, ballots).outcome === "adopted").toBe(sum(true) > 2n * sum(false));
    }),
  );
});

test("what is needed is enough, and one fewer is not", () => {
  for (const rule of [standardRule, exampleRules.senateCloture]) {
    const choice = Object.keys(rule.choices)[0] ?? "";
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.constantFrom(...Object.keys(rule.choices)), { maxLength: 30 }),
        (silent, said) => {
          const seats = Array.from({ length: said.length + silent + 40 }, (_, index) => ({ id: `s${index}` }));
          const decideWith = (more: number) =>
            decide(
              rule,
              seats,
              [...said, ...Array<string>(more).fill(choice)].map((spoken, index) => ({
                seat: `s${index}`,
                choice: spoken,
              })),
            );
          const counts = decideWith(0).needs.map(({ params }) => Number(params.count));
          const needed = Math.max(0, ...counts);
          if (said.length + needed > seats.length) return;
          expect(decideWith(needed).outcome).toBe("adopted");
          if (needed > 0) expect(decideWith(needed - 1).outcome).not.toBe("adopted");
        },
      ),
    );
  }
});
