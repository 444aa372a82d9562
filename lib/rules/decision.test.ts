import { expect, test } from "@playwright/test";
import { castingVote, decide } from "./decision";
import type { Ballot, DecisionRule, Seat } from "./decision-rule";
import { exampleRules } from "./example-rules";
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

test("a clause without a name is called by its place", () => {
  const { clauses } = decide(exampleRules.ietfStandardsTrack, seats(3), [{ seat: "s1", choice: "yes" }]);
  expect(clauses).toEqual([
    { id: "adopt.all[0]", holds: true, left: "1", right: "1" },
    { id: "adopt.all[1]", holds: true, left: "0", right: "0" },
    { id: "adopt.all[2]", holds: false, left: "1", right: "2" },
  ]);
});

const SENATE = exampleRules.senateMajority;
const senate = (yea: number, nay: number, ...vp: string[]) =>
  decide(SENATE, seats(yea + nay), [
    ...Array.from({ length: yea + nay }, (_, index) => ({
      seat: `s${index + 1}`,
      choice: index < yea ? "yea" : "nay",
    })),
    ...vp.map((choice) => ({ seat: "VP", choice })),
  ]);

for (const [yea, nay, vp, outcome] of [
  [50, 50, "yea", "adopted"],
  [50, 50, "nay", "not-adopted"],
  [50, 50, "present", "not-adopted"],
  [51, 49, "nay", "adopted"],
  [49, 51, "yea", "not-adopted"],
  [0, 0, "yea", "not-adopted"],
] as const) {
  test(`casting vote: ${yea} to ${nay}, and the Vice-President says ${vp}: ${outcome}`, () => {
    expect(senate(yea, nay, vp).outcome).toBe(outcome);
  });
}

test("the casting seat may sit in the body, and still votes only in a tie", () => {
  const roster = [...seats(4), { id: "VP" }];
  const ballots = (third: string) => [
    { seat: "s1", choice: "yea" },
    { seat: "s2", choice: "nay" },
    { seat: "s3", choice: third },
    { seat: "VP", choice: "yea" },
  ];
  expect(decide(SENATE, roster, ballots("present")).clauses).toEqual([
    { id: "adopt", holds: true, left: "2", right: "1" },
  ]);
  expect(decide(SENATE, roster, ballots("nay")).clauses).toEqual([
    { id: "adopt", holds: false, left: "1", right: "2" },
  ]);
});

test("a casting vote makes no quorum", () => {
  const rule: DecisionRule = { ...SENATE, quorum: { measure: { seats: "voting" }, is: ">=", to: 3 } };
  const ballots = ["s1:yea", "s2:nay", "VP:yea"].map((text) => ({
    seat: text.split(":")[0] ?? "",
    choice: text.split(":")[1] ?? "",
  }));
  expect(decide(rule, seats(4), ballots).outcome).toBe("no-quorum");
});

const COMITOLOGY: DecisionRule = {
  choices: { yes: "for", no: "against" },
  adopt: { id: "for", measure: { choices: ["yes"] }, is: ">=", to: { share: "2/3", of: { seats: "all" } } },
  reject: { id: "against", measure: { choices: ["no"] }, is: ">=", to: { share: "2/3", of: { seats: "all" } } },
};
for (const [yes, no, outcome] of [
  [2, 1, "adopted"],
  [1, 2, "not-adopted"],
  [1, 1, "no-opinion"],
  [0, 0, "no-opinion"],
] as const) {
  test(`with a rule for rejecting: ${yes} to ${no} of 3 is ${outcome}`, () => {
    const ballots = Array.from({ length: yes + no }, (_, index) => ({
      seat: `s${index + 1}`,
      choice: index < yes ? "yes" : "no",
    }));
    const decision = decide(COMITOLOGY, seats(3), ballots);
    expect(decision.outcome).toBe(outcome);
    expect(decision.clauses.map(({ id }) => id)).toEqual(["for", "against"]);
  });
}

test("an empty vote never adopts, whatever the arithmetic says", () => {
  const lenient: DecisionRule = {
    choices: { yes: "for", no: "against" },
    adopt: { measure: { choices: ["yes"] }, is: ">=", to: { choices: ["no"] } },
  };
  expect(decide(lenient, seats(3), [])).toMatchObject({ outcome: "not-adopted", reason: "no-majority" });
  expect(decide(lenient, seats(3), []).needs).toEqual([
    { key: "needs.more", params: { clause: "adopt", choices: ["yes"], count: 1 } },
  ]);
  expect(decide(lenient, seats(3), [{ seat: "s1", choice: "yes" }]).outcome).toBe("adopted");
});

test("all, any, not", () => {
  const choice = (name: string, is: ">=" | "=", to: number) => ({ measure: { choices: [name] }, is, to }) as const;
  const rule: DecisionRule = {
    choices: { yes: "for", no: "against", maybe: "abstain" },
    adopt: {
      all: [
        { any: [choice("yes", ">=", 2), choice("maybe", "=", 1)] },
        { not: choice("no", ">=", 1) },
        choice("yes", ">=", 1),
      ],
    },
  };
  const outcome = (...choices: string[]) => {
    const decision = decide(
      rule,
      seats(3),
      choices.map((said, index) => ({ seat: `s${index + 1}`, choice: said })),
    );
    return decision.reason ?? decision.outcome;
  };
  expect(outcome("yes", "yes")).toBe("adopted");
  expect(outcome("yes", "maybe")).toBe("adopted");
  expect(outcome("yes", "maybe", "maybe")).toBe("no-majority");
  // "Not one or more" is "none": a block in other words.
  expect(outcome("yes", "yes", "no")).toBe("blocked");
});

test("a measure in sums, seats by standing, groups", () => {
  const roster: Seat[] = [
    { id: "a", groups: ["north"] },
    { id: "b", groups: ["north", "coast"], standing: "absent" },
    { id: "c", standing: "vacant" },
    { id: "d", groups: ["coast"] },
  ];
  const ballots = [
    { seat: "a", choice: "approve" },
    { seat: "d", choice: "recuse" },
  ];
  const left = (measure: Extract<DecisionRule["adopt"], { measure: unknown }>["measure"]) =>
    decide({ ...standardRule, adopt: { measure, is: ">=", to: 0 } }, roster, ballots).clauses[1]?.left;
  const counted = (["all", "filled", "present", "voting", "not-recused"] as const).map((seats) => left({ seats }));
  expect(counted).toEqual(["4", "3", "2", "1", "2"]);
  expect(left({ seats: "all", group: "coast" })).toBe("2");
  expect(left({ choices: ["recuse"] })).toBe("1");
  expect(left({ sum: [{ choices: ["approve"] }, { seats: "filled", group: "north" }] })).toBe("3");
  expect(left({ difference: [{ choices: ["object"] }, { seats: "all" }] })).toBe("-4");
});

test("a casting vote is told from the others, and counts in a tie of those alone", () => {
  const roster = [...seats(2), { id: "VP" }];
  const cast = (second: string, vp?: string) =>
    castingVote(SENATE, roster, [
      { seat: "s1", choice: "yea" },
      { seat: "s2", choice: second },
      ...(vp ? [{ seat: "VP", choice: vp }] : []),
    ]);
  expect(cast("nay", "yea")).toEqual({ seat: "VP", choice: "yea", counts: true });
  expect(cast("present", "yea")).toEqual({ seat: "VP", choice: "yea", counts: false });
  expect(cast("nay", "present")).toEqual({ seat: "VP", choice: "present", counts: false });
  expect(cast("nay")).toBeUndefined();
  const { tie: _, ...tieless } = SENATE;
  expect(castingVote(tieless, roster, [{ seat: "VP", choice: "yea" }])).toBeUndefined();
});
