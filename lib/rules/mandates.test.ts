import { expect, test } from "@playwright/test";
import { type Mandate, mayChangeMandate, mayEnd, mayHold, nextRank, stateOf } from "./mandates";

const today = "2026-11-23";
const mandate = (values: Partial<Mandate> = {}): Mandate => ({
  id: "m1",
  role: "member",
  delegationId: "tj",
  standing: "adviser",
  rank: null,
  from: "2026-01-01",
  until: "2026-12-31",
  ...values,
});
const wanted = (values: Partial<Mandate> = {}) => mandate({ id: undefined, ...values });
const around = (held: Mandate[] = [], heads: Mandate[] = [], alternates: Mandate[] = []) => ({
  today,
  held,
  heads,
  alternates,
});
const alternate = (rank: number, values: Partial<Mandate> = {}) =>
  mandate({ id: `a${rank}`, standing: "alternate", rank, personName: "Rosa", ...values });

for (const [says, one, beside, reason] of [
  ["nothing else held", {}, around(), null],
  ["until further notice", { until: null }, around(), null],
  ["today as its only day", { from: today, until: today }, around(), null],
  ["ends before it begins", { from: "2026-12-02", until: "2026-12-01" }, around(), "untilBeforeFrom"],
  ["over yesterday", { until: "2026-11-22" }, around(), "mandateOver"],
  [
    "the same role on the last day of the one held",
    { from: "2026-12-31", until: null },
    around([mandate()]),
    "alreadyHolds",
  ],
  ["the same role from the day after", { from: "2027-01-01", until: null }, around([mandate()]), null],
  [
    "the same role beside one without an end",
    { from: "2030-01-01", until: null },
    around([mandate({ until: null })]),
    "alreadyHolds",
  ],
  ["another role beside it", { role: "chair", delegationId: null, standing: null }, around([mandate()]), null],
  [
    "observer beside member",
    { role: "observer", delegationId: null, standing: null },
    around([mandate()]),
    "observerNoVote",
  ],
  ["member beside observer", {}, around([mandate({ role: "observer" })]), "observerNoVote"],
  ["observer after member", { role: "observer", from: "2027-01-01", until: null }, around([mandate()]), null],
  ["a second head", { standing: "head" }, around([], [mandate({ standing: "head", personName: "Rosa" })]), "headTaken"],
  ["an alternate beside the head", { standing: "alternate" }, around([], [mandate({ standing: "head" })]), null],
  [
    "the next head",
    { standing: "head", from: "2027-01-01", until: null },
    around([], [mandate({ standing: "head" })]),
    null,
  ],
  ["a second first alternate", { standing: "alternate", rank: 1 }, around([], [], [alternate(1)]), "rankTaken"],
  ["the second alternate", { standing: "alternate", rank: 2 }, around([], [], [alternate(1)]), null],
  [
    "the first alternate after the one before",
    { standing: "alternate", rank: 1, from: "2027-01-01", until: null },
    around([], [], [alternate(1)]),
    null,
  ],
] as const) {
  test(`a mandate: ${says}`, () => {
    const verdict = mayHold(wanted(one), beside);
    expect(verdict.ok ? null : verdict.reason).toBe(reason);
  });
}

test("where a mandate stands on a day", () => {
  expect(stateOf({ from: today, until: today, ended: false }, today)).toBe("running");
  expect(stateOf({ from: "2026-11-24", until: null, ended: false }, today)).toBe("toCome");
  expect(stateOf({ from: "2026-01-01", until: "2026-11-22", ended: false }, today)).toBe("ranOut");
  expect(stateOf({ from: today, until: null, ended: true }, today)).toBe("ended");
});

test("what is over stays as it was", () => {
  const ranOut = { ...mandate({ until: "2026-11-22" }), ended: false };
  const ended = { ...mandate(), ended: true };
  for (const [over, reason] of [
    [ranOut, "mandateRanOut"],
    [ended, "roleEnded"],
  ] as const) {
    expect(mayEnd(over, today)).toEqual({ ok: false, reason });
    expect(mayChangeMandate(over, { until: "2027-12-31", rank: null }, around([over]))).toEqual({ ok: false, reason });
  }
});

test("a mandate is not in its own way when it is changed, another one is", () => {
  const held = { ...mandate(), ended: false };
  expect(mayChangeMandate(held, { until: "2027-12-31", rank: null }, around([held])).ok).toBe(true);
  const another = around([held, mandate({ id: "m2", from: "2027-06-01", until: null })]);
  expect(mayChangeMandate(held, { until: null, rank: null }, another)).toEqual({ ok: false, reason: "alreadyHolds" });
});

test("an alternate who is given no place comes after all others of that time", () => {
  const next = (alternates: Mandate[]) => nextRank(wanted({ standing: "alternate" }), around([], [], alternates));
  expect(next([])).toBe(1);
  expect(next([alternate(1), alternate(3)])).toBe(4);
  expect(next([alternate(1, { until: "2025-12-31", from: "2025-01-01" })])).toBe(1);
});
