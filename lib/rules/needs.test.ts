import { expect, test } from "@playwright/test";
import { decide } from "./decision";
import type { Ballot, DecisionRule, Seat } from "./decision-rule";
import { exampleRules } from "./example-rules";
import { standardRule } from "./standard-rules";

/** What is still needed when so many of `size` seats say each choice. */
function needs(rule: DecisionRule, size: number, votes: Record<string, number>, seat: Partial<Seat> = {}) {
  const roster = Array.from({ length: size }, (_, index) => ({ ...seat, id: `s${index}` }));
  const said = Object.entries(votes).flatMap(([choice, count]) => Array<string>(count).fill(choice));
  const ballots: Ballot[] = said.map((choice, index) => ({ seat: `s${index}`, choice }));
  return decide(rule, roster, ballots).needs;
}
const more = (clause: string, choices: string[], count: number) => ({
  key: "needs.more",
  params: { clause, choices, count },
});
const lift = (clause: string, choices: string[], count: number) => ({
  key: "needs.lift",
  params: { clause, choices, count },
});

test("nothing, once it would be adopted", () => {
  expect(needs(standardRule, 5, { approve: 3 })).toEqual([]);
});

test("how many more must speak for a quorum, and how many more must approve", () => {
  expect(needs(standardRule, 5, {})).toEqual([
    { key: "needs.quorum", params: { clause: "quorum", count: 3 } },
    more("majority", ["approve"], 1),
  ]);
  expect(needs(standardRule, 5, { approve: 2 })).toEqual([
    { key: "needs.quorum", params: { clause: "quorum", count: 1 } },
  ]);
  expect(needs(standardRule, 5, { approve: 2, object: 3 })).toEqual([more("majority", ["approve"], 2)]);
});

test("a share of those voting grows with every vote", () => {
  const twoThirds: DecisionRule = {
    choices: { yes: "for", no: "against" },
    adopt: { id: "share", measure: { choices: ["yes"] }, is: ">=", to: { share: "2/3", of: { seats: "voting" } } },
  };
  // 1 of 4 voting: five more make 6 of 9, four would make 5 of 8.
  expect(needs(twoThirds, 20, { yes: 1, no: 3 })).toEqual([more("share", ["yes"], 5)]);
});

test("a block is lifted, every ballot of it", () => {
  expect(needs(exampleRules.silence, 5, { object: 1, amend: 2 })).toEqual([lift("silence", ["object", "amend"], 3)]);
  expect(needs(exampleRules.ietfStandardsTrack, 6, { noobj: 2, discuss: 1 })).toEqual([
    more("adopt.all[0]", ["yes"], 1),
    lift("adopt.all[1]", ["discuss"], 1),
    more("adopt.all[2]", ["yes", "noobj"], 2),
  ]);
});

test("only the members of the group block", () => {
  const roster: Seat[] = [
    { id: "p", groups: ["permanent"] },
    ...Array.from({ length: 14 }, (_, index) => ({ id: `s${index}` })),
  ];
  const ballots = [
    { seat: "p", choice: "no" },
    { seat: "s0", choice: "no" },
    ...roster.slice(2, 11).map(({ id }) => ({ seat: id, choice: "yes" })),
  ];
  expect(decide(exampleRules.securityCouncil, roster, ballots).needs).toEqual([lift("veto", ["no"], 1)]);
});

test("a limit on those against, above none", () => {
  const rule: DecisionRule = {
    choices: { yes: "for", no: "against" },
    adopt: {
      all: [
        { id: "some", measure: { choices: ["yes"] }, is: ">=", to: 1 },
        { id: "few", measure: { choices: ["no"] }, is: "<", to: 3 },
      ],
    },
  };
  expect(needs(rule, 9, { yes: 1, no: 5 })).toEqual([lift("few", ["no"], 3)]);
});

test("a limit on those voting: whoever recused is not asked to lift anything", () => {
  const rule: DecisionRule = {
    choices: { recuse: "recused", yes: "for", no: "against" },
    adopt: { id: "few", measure: { seats: "voting" }, is: "<", to: 3 },
  };
  expect(needs(rule, 9, { recuse: 2, yes: 1, no: 2 })).toEqual([lift("few", ["yes", "no"], 1)]);
});

test("one of several ways is enough; weights are told as they stand", () => {
  expect(needs(exampleRules.councilOfTheUnion, 10, { yes: 6 }, { weights: { population: "1/2" } })).toEqual([
    {
      key: "needs.either",
      params: {},
      branches: [
        [
          {
            key: "needs.weighed",
            params: { clause: "people", left: "3", is: "atLeast", right: "13/4", weight: "population" },
          },
        ],
        [more("minority", ["yes"], 1)],
      ],
    },
  ]);
});

test("a casting vote against is outdone by one more: then there is no tie, and it falls away", () => {
  const rule = exampleRules.senateMajority;
  const roster: Seat[] = ["a", "b", "c", "VP"].map((id) => ({ id }));
  const said: Ballot[] = [
    { seat: "a", choice: "yea" },
    { seat: "b", choice: "nay" },
    { seat: "VP", choice: "nay" },
  ];
  expect(decide(rule, roster, said).needs).toEqual([more("adopt", ["yea"], 1)]);
  expect(decide(rule, roster, [...said, { seat: "c", choice: "yea" }]).outcome).toBe("adopted");
});

test("with a casting vote for it, as many are needed as make the tie that it breaks", () => {
  const rule = exampleRules.senateMajority;
  const roster: Seat[] = ["a", "b", "c", "d", "VP"].map((id) => ({ id }));
  const said: Ballot[] = [
    { seat: "a", choice: "nay" },
    { seat: "VP", choice: "yea" },
  ];
  expect(decide(rule, roster, said).needs).toEqual([more("adopt", ["yea"], 1)]);
  expect(decide(rule, roster, [...said, { seat: "b", choice: "yea" }]).outcome).toBe("adopted");
  const two = [...said, { seat: "b", choice: "nay" }] satisfies Ballot[];
  expect(decide(rule, roster, two).needs).toEqual([more("adopt", ["yea"], 2)]);
  // Whoever abstains may still say yea; whoever said nay would have to take that back as well.
  const away = [...two, { seat: "c", choice: "present" }, { seat: "d", choice: "yea" }] satisfies Ballot[];
  expect(decide(rule, roster, away).needs).toEqual([more("adopt", ["yea"], 1)]);
  const all = [...two, { seat: "c", choice: "yea" }, { seat: "d", choice: "nay" }] satisfies Ballot[];
  expect(decide(rule, roster, all).needs).toEqual([more("adopt", ["yea"], 3)]);
});

test("a tie waits for the casting vote, or for one more", () => {
  expect(needs(exampleRules.senateMajority, 4, { yea: 1, nay: 1 })).toEqual([
    {
      key: "needs.either",
      params: {},
      branches: [[more("adopt", ["yea"], 1)], [{ key: "needs.casting", params: { seat: "VP" } }]],
    },
  ]);
});

test("groups that still have to pass", () => {
  const rule: DecisionRule = {
    choices: { yes: "for", no: "against" },
    adopt: {
      id: "regions",
      groupBy: "region",
      where: { measure: { choices: ["yes"] }, is: ">", to: { choices: ["no"] } },
      is: ">",
      to: { share: "1/2" },
    },
  };
  const roster = ["a", "b", "c", "d"].map((region) => ({ id: region, attributes: { region } }));
  expect(decide(rule, roster, [{ seat: "a", choice: "yes" }]).needs).toEqual([
    { key: "needs.groups", params: { clause: "regions", count: 2 } },
  ]);
});

test("what `not` forbids has to go away", () => {
  const rule: DecisionRule = {
    choices: { yes: "for", no: "against" },
    adopt: {
      all: [
        { id: "one", measure: { choices: ["yes"] }, is: ">=", to: 1 },
        { not: { id: "no", measure: { choices: ["no"] }, is: ">", to: 0 } },
      ],
    },
  };
  expect(needs(rule, 3, { yes: 1, no: 2 })).toEqual([lift("no", ["no"], 2)]);
});
