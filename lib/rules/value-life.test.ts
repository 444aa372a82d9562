import { expect, test } from "@playwright/test";
import { mayClosePeriod, mayOnValue, mayReport, VALUE_ACTS, VALUE_ROUTE, type ValueFacts } from "./value-life";
import { VALUE_STATES } from "./words";

const TODAY = "2026-07-15";
const facts = (state: ValueFacts["state"], more: Partial<ValueFacts> = {}): ValueFacts => ({
  state,
  hands: ["madina"],
  period: { startsOn: "2026-01-01", closed: false },
  ...more,
});
const said = (act: (typeof VALUE_ACTS)[number], of: ValueFacts, who = "ulugbek") => {
  const verdict = mayOnValue(act, of, who, TODAY);
  return verdict.ok ? "yes" : verdict.reason;
};

test("a value goes from draft over submitted to accepted, or comes back", () => {
  const allowed = [null, ...VALUE_STATES].flatMap((state) =>
    VALUE_ACTS.filter((act) => said(act, facts(state)) === "yes").map((act) => `${state} ${act}`),
  );
  expect(allowed).toEqual([
    "null enterValues",
    "draft enterValues",
    "draft submitValues",
    "submitted acceptValues",
    "submitted returnValues",
    "returned enterValues",
  ]);
  expect(VALUE_ROUTE.map(({ from, act, to }) => `${from} ${act} ${to}`)).toHaveLength(allowed.length);
});

test("every refusal names what stands in the way", () => {
  expect(said("enterValues", facts("submitted"))).toBe("valueSubmitted");
  expect(said("submitValues", facts("returned"))).toBe("nothingToSubmit");
  expect(said("acceptValues", facts("draft"))).toBe("notSubmitted");
  expect(said("returnValues", facts(null))).toBe("notSubmitted");
});

test("nobody accepts what they entered or submitted; returning it is no judgement in their own favour", () => {
  expect(said("acceptValues", facts("submitted"), "madina")).toBe("ownValue");
  expect(said("acceptValues", facts("submitted", { hands: ["x", "madina"] }), "madina")).toBe("ownValue");
  expect(said("returnValues", facts("submitted"), "madina")).toBe("yes");
});

test("a closed period is locked for every act, and one to come has nothing to report", () => {
  for (const { from, act } of VALUE_ROUTE) {
    expect(said(act, facts(from, { period: { startsOn: "2026-01-01", closed: true } }))).toBe("periodClosed");
    expect(said(act, facts(from, { period: { startsOn: "2026-07-16", closed: false } }))).toBe("periodNotBegun");
  }
  expect(mayReport({ startsOn: TODAY, closed: false }, TODAY).ok).toBe(true);
});

test("a period closes once, when it is over and nothing in it is under way", () => {
  const close = (more: object) => {
    const verdict = mayClosePeriod({ closed: false, endsOn: "2026-06-30", open: 0, ...more }, TODAY);
    return verdict.ok ? "yes" : verdict.reason;
  };
  expect([close({}), close({ closed: true }), close({ endsOn: TODAY }), close({ open: 2 })]).toEqual([
    "yes",
    "periodClosed",
    "periodNotOver",
    "valuesUnderWay",
  ]);
});
