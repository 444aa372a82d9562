import { expect, test } from "@playwright/test";
import { decide } from "./decision";
import type { Ballot, DecisionRule, Seat } from "./decision-rule";
import { exampleRules } from "./example-rules";
import { faultsOf } from "./rule-faults";
import { standardRule } from "./standard-rules";

type Speech = readonly [count: number, choice: string | null, seat?: Omit<Seat, "id">];

/** A body and its vote, bloc by bloc: so many seats, what they say (null: nothing), what they are. */
function vote(rule: DecisionRule, ...speeches: Speech[]) {
  const roster: Seat[] = [];
  const ballots: Ballot[] = [];
  for (const [count, choice, seat] of speeches) {
    for (let turn = 0; turn < count; turn += 1) {
      const id = `s${roster.length}`;
      roster.push({ ...seat, id });
      if (choice !== null) ballots.push({ seat: id, choice });
    }
  }
  return { roster, ballots, ...decide(rule, roster, ballots) };
}
const answer = (rule: DecisionRule, ...speeches: Speech[]) => {
  const { outcome, reason } = vote(rule, ...speeches);
  return reason ? `${outcome}: ${reason}` : outcome;
};

for (const [name, rule] of Object.entries({ ...exampleRules, standardRule })) {
  test(`${name} is a sound rule, and survives JSON`, () => {
    expect(faultsOf(JSON.parse(JSON.stringify(rule)))).toEqual([]);
  });
}

const p5 = { groups: ["permanent"] };
for (const [expected, ...speeches] of [
  ["adopted", [5, "yes", p5], [4, "yes"], [6, "no"]],
  ["adopted", [3, "yes", p5], [2, "abstain", p5], [6, "yes"], [4, "no"]],
  ["adopted", [5, null, p5], [9, "yes"]],
  ["not-adopted: no-majority", [5, "yes", p5], [3, "yes"], [7, "abstain"]],
  ["not-adopted: blocked", [4, "yes", p5], [1, "no", p5], [10, "yes"]],
  // Below nine it fails for want of votes, even with a permanent member against.
  ["not-adopted: no-majority", [4, "yes", p5], [1, "no", p5], [4, "yes"], [6, "abstain"]],
] as [string, ...Speech[]][]) {
  test(`Security Council: ${said(speeches)} is ${expected}`, () => {
    expect(answer(exampleRules.securityCouncil, ...speeches)).toBe(expected);
  });
}

const people = (population: number) => ({ weights: { population } });
for (const [expected, ...speeches] of [
  ["adopted", [15, "yes", people(65)], [12, "no", people(1)]],
  ["not-adopted: no-majority", [14, "yes", people(90)], [13, "no", people(1)]],
  // 15 states with exactly 65 of 100 people, and with a hair less.
  ["adopted", [13, "yes", people(4)], [2, "yes", people(6.5)], [10, "no", people(3.5)], [2, "abstain", people(0)]],
  [
    "not-adopted: no-majority",
    [13, "yes", people(4)],
    [2, "yes", people(6.4999)],
    [10, "no", people(3.5)],
    [2, "abstain", people(0.0001)],
  ],
  // Three large states cannot block; four can.
  ["adopted", [24, "yes", people(1)], [3, "no", people(100)]],
  ["not-adopted: no-majority", [23, "yes", people(1)], [4, "no", people(100)]],
] as [string, ...Speech[]][]) {
  test(`Council of the Union: ${said(speeches)} is ${expected}`, () => {
    expect(answer(exampleRules.councilOfTheUnion, ...speeches)).toBe(expected);
  });
}

/** Cantons with their votes: yes, no, and what the canton weighs. */
const cantons = (...results: [yes: number, no: number, cantonVote: string][]): Speech[] =>
  results.flatMap(([yes, no, cantonVote], index) => {
    const attributes = { canton: `C${index}` };
    return [
      [1, "yes", { attributes, weights: { votes: yes, cantonVote } }],
      [1, "no", { attributes, weights: { votes: no, cantonVote } }],
    ] satisfies Speech[];
  });
for (const [name, expected, results] of [
  [
    "both",
    "adopted",
    [
      [60, 40, "1"],
      [60, 40, "1/2"],
      [10, 20, "1"],
    ],
  ],
  [
    "people without cantons",
    "not-adopted: no-majority",
    [
      [900, 100, "1"],
      [10, 20, "1/2"],
      [10, 20, "1"],
    ],
  ],
  [
    "cantons without people",
    "not-adopted: no-majority",
    [
      [60, 50, "1"],
      [60, 50, "1"],
      [10, 200, "1"],
    ],
  ],
  [
    "a half canton tips",
    "adopted",
    [
      [60, 40, "1"],
      [60, 40, "1/2"],
      [20, 30, "1"],
    ],
  ],
  [
    "cantons tie",
    "not-adopted: no-majority",
    [
      [90, 40, "1/2"],
      [90, 40, "1/2"],
      [20, 30, "1"],
    ],
  ],
  [
    "a tie within a canton is no yes",
    "not-adopted: no-majority",
    [
      [60, 40, "1"],
      [30, 30, "1"],
    ],
  ],
] as [string, string, [number, number, string][]][]) {
  test(`people and cantons: ${name}`, () => {
    expect(answer(exampleRules.swissPeopleAndCantons, ...cantons(...results))).toBe(expected);
  });
}

test("cantons are counted as they weigh, once each", () => {
  const { clauses } = vote(
    exampleRules.swissPeopleAndCantons,
    ...cantons([60, 40, "1/2"], [50, 20, "1"], [20, 30, "1"]),
  );
  expect(clauses).toEqual([
    { id: "people", holds: true, left: "130", right: "90" },
    { id: "cantons", holds: true, left: "3/2", right: "5/4" },
  ]);
});

const vacant = { standing: "vacant" } as const;
const absent = { standing: "absent" } as const;
for (const [expected, ...speeches] of [
  ["adopted", [60, "yea"], [40, "nay"]],
  ["not-adopted: no-majority", [59, "yea"], [41, "nay"]],
  // Of the senators sworn, not of the seats: 59 of 98 is three fifths, absent or not.
  ["adopted", [59, "yea"], [39, null, absent], [2, null, vacant]],
  ["not-adopted: no-majority", [59, "yea"], [40, null, absent], [1, null, vacant]],
] as [string, ...Speech[]][]) {
  test(`Senate, three fifths of the sworn: ${said(speeches)} is ${expected}`, () => {
    expect(answer(exampleRules.senateCloture, ...speeches)).toBe(expected);
  });
}

for (const [expected, ...speeches] of [
  ["adopted", [2, "yes"], [6, "noobj"], [4, "abstain"]],
  ["not-adopted: no-majority", [12, "noobj"]],
  ["not-adopted: blocked", [2, "yes"], [8, "noobj"], [1, "discuss"]],
  ["not-adopted: no-majority", [1, "yes"], [6, "noobj"], [4, null]],
  // Two thirds of those not recused: eight of twelve, four recused.
  ["adopted", [1, "yes"], [5, "noobj"], [3, null], [4, "recuse"]],
] as [string, ...Speech[]][]) {
  test(`IESG: ${said(speeches)} is ${expected}`, () => {
    expect(answer(exampleRules.ietfStandardsTrack, ...speeches)).toBe(expected);
  });
}

for (const [expected, ...speeches] of [
  ["adopted", [5, null]],
  ["adopted", [4, null], [1, "recuse"]],
  ["not-adopted: blocked", [4, null], [1, "object"]],
  ["not-adopted: blocked", [3, null], [1, "object"], [1, "amend"]],
] as [string, ...Speech[]][]) {
  test(`silence: ${said(speeches)} is ${expected}`, () => {
    expect(answer(exampleRules.silence, ...speeches)).toBe(expected);
  });
}

function said(speeches: Speech[]) {
  return speeches
    .map(
      ([count, choice, seat]) =>
        `${count} ${choice ?? "silent"}${seat ? ` ${JSON.stringify(Object.values(seat)[0])}` : ""}`,
    )
    .join(", ");
}
