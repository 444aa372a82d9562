import { expect, test } from "@playwright/test";
import {
  ageOf,
  type FollowUp,
  followUpStanding,
  mayCloseRecommendation,
  mayReportImplementation,
  mayRespond,
  recommendationsIn,
  reopened,
  responseOf,
} from "./follow-up";
import type { Verdict } from "./verdict";

const said = (verdict: Verdict) => (verdict.ok ? "yes" : verdict.reason);
const open: FollowUp = { dueOn: "2026-06-30", response: null, implementation: "notStarted", closed: false };

test("recommendations are read from the kinds that make them, numbered as they stand", () => {
  const review = { recommendations: [{ text: "Build it.", addressee: "The ministry", due: "2026-06-30" }] };
  expect(recommendationsIn("oversightReview", review)).toEqual([
    { number: 1, text: "Build it.", addressee: "The ministry", dueOn: "2026-06-30" },
  ]);
  const note = { recommendations: [{ what: "Share data.", who: "Both agencies", when: "2026-09-01" }] };
  expect(recommendationsIn("policyNote", note)[0]).toMatchObject({ text: "Share data.", addressee: "Both agencies" });
  expect(recommendationsIn("capacityRequest", note)).toEqual([]);
});

for (const [today, closed, standing, age] of [
  ["2026-05-01", false, "open", null],
  ["2026-05-31", false, "dueSoon", null],
  ["2026-06-30", false, "dueSoon", null],
  ["2026-07-01", false, "overdue", "upTo30"],
  ["2026-07-30", false, "overdue", "upTo30"],
  ["2026-07-31", false, "overdue", "upTo90"],
  ["2026-09-29", false, "overdue", "upTo180"],
  ["2026-12-28", false, "overdue", "over180"],
  ["2026-12-28", true, "closed", null],
] as const)
  test(`on ${today} it is ${standing}`, () => {
    expect(followUpStanding({ ...open, closed }, today)).toBe(standing);
    expect(ageOf({ ...open, closed }, today)).toBe(age);
  });

// What its addressee rejected or did is the committee's to decide, and late no more; what is accepted is owed until done.
for (const [today, response, implementation, standing, mayClose, reopening] of [
  ["2026-05-01", "rejected", "notStarted", "toDecide", "yes", { response: null }],
  ["2026-12-28", "rejected", "notStarted", "toDecide", "yes", { response: null }],
  ["2026-12-28", null, "implemented", "toDecide", "yes", "recommendationOpen"],
  ["2026-12-28", "partly", "implemented", "toDecide", "yes", "recommendationOpen"],
  ["2026-12-28", "partly", "underway", "overdue", "notImplementedYet", "recommendationOpen"],
  ["2026-12-28", "accepted", "notStarted", "overdue", "notImplementedYet", "recommendationOpen"],
  ["2026-12-28", null, "notStarted", "overdue", "notImplementedYet", "recommendationOpen"],
] as const)
  test(`${response ?? "unanswered"} and ${implementation} on ${today} it is ${standing}, and once closed it is closed`, () => {
    const come: FollowUp = { ...open, response, implementation };
    expect(followUpStanding(come, today)).toBe(standing);
    expect(ageOf(come, today)).toBe(standing === "overdue" ? "over180" : null);
    expect(said(mayCloseRecommendation(come))).toBe(mayClose);
    const again = reopened(come);
    expect("ok" in again ? said(again) : again).toEqual(reopening);
    expect(followUpStanding({ ...come, closed: true }, today)).toBe("closed");
    expect(reopened({ ...come, closed: true }), "as it was").toEqual({ closed: false });
  });

test("no response is derived once the date has passed", () => {
  expect(responseOf(open, "2026-06-30")).toBe("awaited");
  expect(responseOf(open, "2026-07-01")).toBe("none");
  expect(responseOf({ ...open, response: "partly" }, "2026-07-01")).toBe("partly");
});

test("a reason is owed unless it is accepted", () => {
  expect(said(mayRespond(open, "accepted", ""))).toBe("yes");
  expect(said(mayRespond(open, "partly", " "))).toBe("responseReason");
  expect(said(mayRespond(open, "rejected", "No budget."))).toBe("yes");
  expect(said(mayRespond({ closed: true }, "accepted", ""))).toBe("recommendationClosed");
});

test("it closes when it is done or rejected, once", () => {
  expect(said(mayCloseRecommendation(open))).toBe("notImplementedYet");
  expect(said(mayCloseRecommendation({ ...open, implementation: "implemented" }))).toBe("yes");
  expect(said(mayCloseRecommendation({ ...open, response: "rejected" }))).toBe("yes");
  expect(said(mayCloseRecommendation({ ...open, response: "rejected", closed: true }))).toBe("recommendationClosed");
  expect(said(mayReportImplementation({ ...open, response: "rejected" }))).toBe("recommendationRejected");
});
