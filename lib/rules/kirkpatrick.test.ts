import { expect, test } from "@playwright/test";
import fc from "fast-check";
import {
  bySexWithheld,
  type Evaluation,
  FEWEST,
  learningGain,
  mayEvaluate,
  publicEvaluation,
  responseRate,
} from "./kirkpatrick";

const none = { mean: null, pre: null, post: null, max: null };
const told = (one: Partial<Evaluation>) => {
  const verdict = mayEvaluate({ level: 1, asked: 20, answered: 18, ...none, ...one });
  return verdict.ok ? "yes" : verdict.reason;
};

test("what was learnt is told as a share of what there was to learn, and is undefined where there was nothing", () => {
  expect(learningGain({ pre: "4", post: "7", max: "10" })).toBe("0.5");
  expect(learningGain({ pre: "4.5", post: "8.2", max: "10" })).toBe("0.6727");
  expect(learningGain({ pre: "6", post: "5", max: "10" })).toBe("-0.25");
  expect(learningGain({ pre: "10", post: "10", max: "10" })).toBeNull();
  expect(learningGain({ pre: null, post: "7", max: "10" })).toBeNull();
  expect([responseRate({ asked: 20, answered: 18 }), responseRate({ asked: 0, answered: 0 })]).toEqual([0.9, null]);
});

for (const [one, answer] of [
  [{ mean: "4.2" }, "yes"],
  [{ mean: "1" }, "yes"],
  [{ mean: "0.9" }, "meanOutOfScale"],
  [{ mean: "5.01" }, "meanOutOfScale"],
  [{}, "meanMissing"],
  [{ mean: "4", pre: "2" }, "figureOfAnotherLevel"],
  [{ mean: "4", answered: 21 }, "moreAnsweredThanAsked"],
  [{ mean: "4", answered: 4 }, "tooFewAnswers"],
  [{ answered: 4 }, "yes"],
  [{ mean: "4", answered: 5 }, "yes"],
  [{ level: 2, pre: "4", post: "7", max: "10" }, "yes"],
  [{ level: 2, pre: "4", post: "7" }, "testNeedsThree"],
  [{ level: 2, pre: "4", post: "11", max: "10" }, "pointsOutOfTest"],
  [{ level: 2, pre: "-1", post: "7", max: "10" }, "pointsOutOfTest"],
  [{ level: 2, pre: "0", post: "0", max: "0" }, "pointsOutOfTest"],
  [{ level: 2, pre: "4", post: "7", max: "10", answered: 3 }, "tooFewAnswers"],
  [{ level: 2, mean: "4" }, "figureOfAnotherLevel"],
] as [Partial<Evaluation>, string][])
  test(`${JSON.stringify(one)}: ${answer}`, () => expect(told(one)).toBe(answer));

test("no figure of fewer than five people is ever kept", () => {
  const number = fc.option(fc.integer({ min: 0, max: 10 }).map(String));
  const evaluation = fc.record({
    level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    asked: fc.nat(12),
    answered: fc.nat(12),
    mean: number,
    pre: number,
    post: number,
    max: number,
  });
  fc.assert(
    fc.property(evaluation, (one) => {
      if (!mayEvaluate(one).ok || one.answered >= FEWEST) return;
      expect([one.mean, one.pre, one.post, one.max]).toEqual([null, null, null, null]);
    }),
  );
});

test("the public is not told how many answered where they are a few, nor their share, from which it follows", () => {
  const evaluated = (answered: number): Evaluation => ({ level: 3, asked: 6, answered, ...none });
  const few = publicEvaluation(evaluated(4));
  expect([few.answered, responseRate(few)]).toEqual([null, null]);
  expect(publicEvaluation(evaluated(0)).answered, "nor that nobody did").toBeNull();
  expect(publicEvaluation({ ...evaluated(5), mean: "4" })).toEqual({ ...evaluated(5), mean: "4" });
});

test("women and men are told apart to the public only where neither are a few", () => {
  expect([bySexWithheld(4, 20), bySexWithheld(20, 1), bySexWithheld(0, 20), bySexWithheld(5, 5)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
