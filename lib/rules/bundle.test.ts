import { expect, test } from "@playwright/test";
import { parseBundle } from "./bundle";
import { exampleRules } from "./example-rules";
import { standardRule } from "./standard-rules";

const sound = {
  format: "decision/1",
  rule: standardRule,
  roster: [{ id: "TJ" }, { id: "KG", standing: "absent" }],
  ballots: [{ seat: "TJ", choice: "approve", at: "2026-03-31T10:00:00Z", statement: "With thanks." }],
  closesAt: "2026-03-31T12:00:00Z",
  outcome: "no-quorum",
};
const ballot = (changes: object) => ({ ...sound, ballots: [{ ...sound.ballots[0], ...changes }] });
const seat = (changes: object) => ({ ...sound, roster: [{ id: "KG" }, { id: "TJ", ...changes }] });
const swiss = (...roster: object[]) => ({ ...sound, rule: exampleRules.swissPeopleAndCantons, roster });

test("a sound bundle is read; what a record adds is left aside", () => {
  expect(parseBundle({ ...sound, text: "…", events: [] })).toMatchObject({ ok: true, value: sound });
  expect(parseBundle({ ...sound, closesAt: null }).ok).toBe(true);
  expect(parseBundle({ ...sound, roster: [], ballots: [] }).ok).toBe(true);
  expect(parseBundle(ballot({ choice: "perhaps", seat: "nobody" })).ok).toBe(true);
});

for (const [name, bundle, path, reason] of [
  ["nothing", undefined, "", "notObject"],
  ["another format", { ...sound, format: "decision/2" }, "format", "notOneOf"],
  ["no rule", { ...sound, rule: undefined }, "rule", "notObject"],
  ["a faulty rule", { ...sound, rule: { ...standardRule, quorum: {} } }, "rule.quorum", "notCondition"],
  ["no roster", { ...sound, roster: undefined }, "roster", "missing"],
  ["a roster that is no list", { ...sound, roster: {} }, "roster", "notList"],
  ["a seat without a name", { ...sound, roster: [{}] }, "roster[0].id", "missing"],
  ["a seat twice", { ...sound, roster: [{ id: "TJ" }, { id: "TJ" }] }, "roster[1].id", "repeated"],
  ["a seat that stands nowhere", seat({ standing: "asleep" }), "roster[1].standing", "notOneOf"],
  ["groups that are no list", seat({ groups: "coast" }), "roster[1].groups", "notList"],
  ["an attribute that is no text", seat({ attributes: { canton: 1 } }), "roster[1].attributes.canton", "notText"],
  ["a weight that is no number", seat({ weights: { votes: "many" } }), "roster[1].weights.votes", "notFraction"],
  ["a weight over zero", seat({ weights: { votes: "1/0" } }), "roster[1].weights.votes", "zeroDenominator"],
  ["a weight below zero", seat({ weights: { votes: -1 } }), "roster[1].weights.votes", "negative"],
  [
    "a weight that lost its last digits",
    seat({ weights: { votes: 2 ** 60 } }),
    "roster[1].weights.votes",
    "notFraction",
  ],
  ["no ballots", { ...sound, ballots: undefined }, "ballots", "missing"],
  ["a ballot of nobody", ballot({ seat: undefined }), "ballots[0].seat", "missing"],
  ["a ballot that says nothing", ballot({ choice: null }), "ballots[0].choice", "notText"],
  ["a ballot of no instant", ballot({ at: "31 March" }), "ballots[0].at", "notInstant"],
  ["a ballot void for no reason", ballot({ void: true }), "ballots[0].void", "notText"],
  ["an end that is no instant", { ...sound, closesAt: "soon" }, "closesAt", "notInstant"],
  ["no outcome", { ...sound, outcome: undefined }, "outcome", "missing"],
  ["an outcome there is none of", { ...sound, outcome: "passed" }, "outcome", "notOneOf"],
  ["a weight nobody has", swiss({ id: "a", weights: { cantonVote: 1 } }), "roster", "weightUnknown"],
  [
    "a group of two weights",
    swiss(
      { id: "a", attributes: { canton: "UR" }, weights: { votes: 1, cantonVote: 1 } },
      { id: "b", attributes: { canton: "UR" }, weights: { votes: 1, cantonVote: "1/2" } },
    ),
    "roster[1].weights.cantonVote",
    "weightsDiffer",
  ],
] as [string, unknown, string, string][]) {
  test(`refuses ${name}`, () => {
    const parsed = parseBundle(bundle);
    expect(parsed.ok ? [] : parsed.faults).toContainEqual(expect.objectContaining({ path, reason }));
  });
}
