import { expect, test } from "@playwright/test";
import fc from "fast-check";
import {
  approvedOn,
  type Capacity,
  type CapacityStep,
  carry,
  changeOf,
  mayCarry,
  owedBy,
  replayCapacity,
  timeToEvaluate,
} from "./capacity";
import { CAPACITY_ACTS, CAPACITY_STATES } from "./words";

const ADOPTED = "2026-01-10";
const planned = { startsOn: "2026-03-02", endsOn: "2026-03-06", hours: 30 };
const delivered: CapacityStep = { act: "recordDelivery", ...planned, women: 9, men: 15 };
const level = (nth: 1 | 2 | 3 | 4): CapacityStep => ({
  act: "recordEvaluation",
  level: nth,
  asked: 20,
  answered: 18,
  ...(nth === 2 ? { mean: null, pre: "4", post: "7", max: "10" } : { mean: "4.2", pre: null, post: null, max: null }),
});
const WHOLE: [CapacityStep, string][] = [
  [{ act: "matchRequest", provider: "The institute" }, "2026-01-20"],
  [{ act: "scheduleTraining", ...planned, place: "Osh" }, "2026-02-01"],
  [delivered, "2026-03-07"],
  [level(1), "2026-03-08"],
  [level(2), "2026-03-09"],
  [level(3), "2026-06-20"],
  [level(4), "2026-10-01"],
  [{ act: "closeRequest" }, "2026-10-02"],
];

const after = (steps: readonly [CapacityStep, string][]) =>
  steps.reduce<Capacity>((held, [step, today]) => {
    const verdict = carry(held, step, today, ADOPTED);
    if (!verdict.ok) throw new Error(`${step.act}: ${verdict.reason}`);
    return verdict.value;
  }, approvedOn(ADOPTED));
const refused = (steps: number, step: CapacityStep, today: string) => {
  const verdict = carry(after(WHOLE.slice(0, steps)), step, today, ADOPTED);
  if (verdict.ok) return "yes";
  const { day } = verdict.params ?? {};
  return typeof day === "string" ? `${verdict.reason} ${day}` : verdict.reason;
};

test("a request goes from its adoption over every state to its closure, and says each time what it waits for", () => {
  const owed = WHOLE.map((_, nth) => {
    const now = owedBy(after(WHOLE.slice(0, nth)));
    return now && [now.act, now.level, now.from, now.due];
  });
  expect(owed).toEqual([
    ["matchRequest", null, ADOPTED, "2026-02-09"],
    ["scheduleTraining", null, "2026-01-20", "2026-02-19"],
    ["recordDelivery", null, "2026-03-06", "2026-03-20"],
    ["recordEvaluation", 1, "2026-03-06", "2026-04-05"],
    ["recordEvaluation", 2, "2026-03-06", "2026-04-05"],
    ["recordEvaluation", 3, "2026-06-05", "2026-09-05"],
    ["recordEvaluation", 4, "2026-09-05", "2027-03-06"],
    ["closeRequest", null, "2026-10-01", "2026-10-31"],
  ]);
  expect(after(WHOLE)).toMatchObject({ state: "closed", since: "2026-10-02", before: "evaluated", women: 9, men: 15 });
  expect(owedBy(after(WHOLE))).toBeNull();
});

test("what does not fit says what comes first", () => {
  expect(refused(0, delivered, "2026-03-07")).toBe("scheduleFirst");
  expect(refused(0, { act: "scheduleTraining", ...planned, place: "Osh" }, "2026-02-01")).toBe("matchFirst");
  expect(refused(2, level(1), "2026-03-08")).toBe("deliverFirst");
  expect(refused(3, { act: "closeRequest" }, "2026-03-08")).toBe("evaluateFirst");
  expect(refused(3, { act: "declineRequest" }, "2026-03-08")).toBe("deliveredAlready");
  expect(refused(8, level(1), "2026-10-08")).toBe("requestOver");
  expect(refused(1, { act: "reopenRequest" }, "2026-01-21")).toBe("requestOpen");
  expect(refused(2, delivered, "2026-03-05")).toBe("notOverYet 2026-03-06");
  expect(refused(2, { ...delivered, women: 0, men: 0 }, "2026-03-07")).toBe("nobodyTookPart");
  expect(refused(2, { ...delivered, startsOn: "2026-03-08" }, "2026-03-09")).toBe("trainingEndsFirst");
  const early = { startsOn: "2026-01-09", endsOn: "2026-01-12" };
  expect(refused(1, { act: "scheduleTraining", ...early, place: "Osh", hours: 30 }, "2026-02-01")).toBe(
    "trainingBeforeAdopted 2026-01-10",
  );
  expect(refused(3, { ...delivered, ...early }, "2026-03-08")).toBe("trainingBeforeAdopted 2026-01-10");
  expect(refused(3, { ...delivered, ...early, startsOn: ADOPTED }, "2026-03-08"), "on that very day").toBe("yes");
  expect(refused(4, level(3), "2026-06-04")).toBe("evaluationEarly 2026-06-05");
  expect(refused(3, { ...level(1), asked: 25 } as CapacityStep, "2026-03-08")).toBe("moreAskedThanTookPart");
});

test("another provider makes plans anew, a level evaluated again takes the earlier one's place, reopening leads back", () => {
  const rematched = after([...WHOLE.slice(0, 2), [{ act: "matchRequest", provider: "Another" }, "2026-02-10"]]);
  expect(rematched).toMatchObject({ state: "matched", provider: "Another", place: null, endsOn: null });
  const again = { ...level(1), mean: "3.9" } as CapacityStep;
  expect(after([...WHOLE.slice(0, 5), [again, "2026-04-01"]]).evaluations).toMatchObject([
    { level: 1, mean: "3.9" },
    { level: 2, post: "7" },
  ]);
  const reopened = after([
    ...WHOLE.slice(0, 2),
    [{ act: "withdrawRequest" }, "2026-02-03"],
    [{ act: "reopenRequest" }, "2026-02-05"],
  ]);
  expect(reopened).toMatchObject({ state: "scheduled", before: null, since: "2026-02-05" });
});

test("every act has an answer in every state, and the record tells the request again whatever was done", () => {
  for (const state of CAPACITY_STATES)
    for (const act of CAPACITY_ACTS) expect(typeof mayCarry({ state }, act).ok, `${act} ${state}`).toBe("boolean");
  const step = fc.constantFrom<CapacityStep>(
    ...WHOLE.map(([one]) => one),
    { act: "declineRequest" },
    { act: "withdrawRequest" },
    { act: "reopenRequest" },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let held = approvedOn(ADOPTED);
      const record: { data: Record<string, unknown> }[] = [];
      for (const one of steps) {
        const verdict = carry(held, one, "2026-12-01", ADOPTED);
        if (!verdict.ok) continue;
        record.push({ data: { capacity: changeOf(held, verdict.value) } });
        held = verdict.value;
      }
      expect(replayCapacity(ADOPTED, JSON.parse(JSON.stringify(record)))).toEqual(held);
    }),
  );
});

test("a level is looked at from its day on, as the form says before anybody fills it in", () => {
  const held = after(WHOLE.slice(0, 3));
  expect(timeToEvaluate(held, 1, "2026-03-06").ok).toBe(true);
  expect(timeToEvaluate(held, 3, "2026-06-04")).toMatchObject({
    reason: "evaluationEarly",
    params: { day: "2026-06-05" },
  });
  expect(timeToEvaluate(held, 3, "2026-06-05").ok).toBe(true);
});
