import { expect, test } from "@playwright/test";
import { ballotsOf, compareStanding, maySpeak, positionOf, type Vote } from "./positions";

const vote = (facts: Partial<Vote> = {}): Vote => ({
  delegationId: "TJ",
  personId: "Farrukh",
  person: "Farrukh",
  standing: "head",
  choice: "approve",
  at: "2026-03-02T09:00:00Z",
  live: true,
  byProxy: false,
  recorded: false,
  void: null,
  ...facts,
});
const alternate = vote({ personId: "Parvina", person: "Parvina", standing: "alternate" });
const adviser = vote({ personId: "Madina", person: "Madina", standing: "adviser" });
const second = { ...alternate, personId: "Zarina", person: "Zarina", rank: 2 };
const as = ({ personId, standing, rank, byProxy }: Vote) => ({ personId, standing, rank: rank ?? null, byProxy });
const proxy = vote({ personId: "Bakyt", person: "Bakyt", byProxy: true });

test("head: who stands higher speaks last; equals correct each other", () => {
  expect(maySpeak("head", [adviser], as(alternate)).ok).toBe(true);
  expect(maySpeak("head", [alternate], as(vote())).ok).toBe(true);
  expect(maySpeak("head", [alternate], as(adviser))).toEqual({
    ok: false,
    reason: "headSpoke",
    params: { name: "Parvina" },
  });
  expect(maySpeak("head", [adviser], as(vote({ personId: "Other", standing: "adviser" }))).ok).toBe(true);
});

test("head: in the head’s absence the first alternate speaks with more weight than the second", () => {
  const first = { ...alternate, rank: 1 };
  expect(maySpeak("head", [second], as(first)).ok).toBe(true);
  expect(maySpeak("head", [first], as(second))).toMatchObject({ reason: "headSpoke", params: { name: "Parvina" } });
  expect(maySpeak("head", [second], as(alternate))).toMatchObject({ reason: "headSpoke", params: { name: "Zarina" } });
  expect(maySpeak("head", [second], as(vote())).ok).toBe(true);
  expect(maySpeak("head", [second], as(adviser))).toMatchObject({ reason: "headSpoke" });
  expect([adviser, second, alternate, vote(), first].toSorted(compareStanding).map(({ person }) => person)).toEqual([
    "Farrukh",
    "Parvina",
    "Zarina",
    "Parvina",
    "Madina",
  ]);
});

test("first cast: the first stands, and only they change it", () => {
  expect(maySpeak("firstCast", [adviser], as(adviser)).ok).toBe(true);
  expect(maySpeak("firstCast", [adviser], as(vote()))).toMatchObject({
    reason: "firstSpoke",
    params: { name: "Madina" },
  });
  expect(maySpeak("firstCast", [{ ...adviser, live: false }], as(vote())).ok).toBe(true);
});

test("what was recorded on somebody's behalf any member corrects", () => {
  const recorded = vote({ recorded: true });
  for (const policy of ["head", "firstCast", "mustAgree"] as const)
    expect(maySpeak(policy, [recorded], as(adviser)).ok).toBe(true);
});

test("a proxy and its principal: whoever speaks first stands", () => {
  for (const policy of ["head", "firstCast", "mustAgree"] as const) {
    expect(maySpeak(policy, [proxy], as(vote()))).toMatchObject({ reason: "proxySpoke", params: { name: "Bakyt" } });
    expect(maySpeak(policy, [adviser], as(proxy))).toMatchObject({ reason: "principalSpoke" });
    expect(maySpeak(policy, [proxy], as(proxy)).ok).toBe(true);
  }
});

test("members who differ leave their delegation without a position", () => {
  expect(positionOf([vote(), alternate])).toEqual({ choice: "approve", differ: false });
  expect(positionOf([vote(), { ...alternate, choice: "object" }])).toEqual({ choice: null, differ: true });
  expect(positionOf([])).toEqual({ choice: null, differ: false });
  expect(positionOf([vote(), { ...alternate, choice: "object", live: false }])).toMatchObject({ choice: "approve" });
  expect(positionOf([vote({ void: "late" })]).choice).toBeNull();
});

test("what is counted: every vote in its order, what is void with its reason, and one agreed position", () => {
  const changed = [vote({ live: false }), vote({ choice: "object", at: "2026-03-02T10:00:00Z" })];
  const late = vote({ delegationId: "KG", live: false, void: "It came a day late." });
  expect(ballotsOf("head", [...changed, late])).toEqual([
    { seat: "TJ", choice: "approve", at: "2026-03-02T09:00:00Z" },
    { seat: "TJ", choice: "object", at: "2026-03-02T10:00:00Z" },
    { seat: "KG", choice: "approve", at: "2026-03-02T09:00:00Z", void: "It came a day late." },
  ]);
  expect(ballotsOf("head", [vote({ live: false })])).toMatchObject([{ seat: "TJ", void: "withdrawn" }]);
  const said = { seat: "TJ", choice: "approve", at: "2026-03-02T09:00:00Z", void: "ofMember" };
  expect(ballotsOf("mustAgree", [vote(), { ...alternate, choice: "object" }])).toEqual([
    said,
    { ...said, choice: "object", at: alternate.at },
  ]);
  expect(ballotsOf("mustAgree", [vote(), { ...alternate, at: "2026-03-02T11:00:00Z" }])).toEqual([
    said,
    { ...said, at: "2026-03-02T11:00:00Z" },
    { seat: "TJ", choice: "approve", at: "2026-03-02T11:00:00Z" },
  ]);
});
