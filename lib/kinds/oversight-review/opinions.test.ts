import { expect, test } from "@playwright/test";
import { contestedIn, opinionsOf, opinionsOn } from "./opinions";
import { satisfactory } from "./ratings";

const rating = (criterion: string, mark: string) => ({ criterion, rating: mark, evidence: "Two registers say so." });

test("the share of what is moderately satisfactory or better leaves out what was not assessed", () => {
  const of = (...marks: string[]) => satisfactory(marks.map((mark) => ({ rating: mark })));
  expect(of("HS", "S", "MS", "MU", "U", "HU")).toEqual({ good: 3, rated: 6 });
  expect(of("MS", "notAssessed", "")).toEqual({ good: 1, rated: 1 });
  expect(of()).toEqual({ good: 0, rated: 0 });
});

test("of each reviewer the latest ratings on the revision stand", () => {
  const aizada = { reviewerId: "a", name: "Aizada" };
  const advice = [
    { ...aizada, revision: 1, ratings: [rating("impact", "HU")] },
    { ...aizada, revision: 2, ratings: [rating("impact", "U"), rating("relevance", "S")] },
    { ...aizada, revision: 2, ratings: [rating("impact", "MU")] },
    { reviewerId: "s", name: "Svetlana", revision: 2, ratings: [] },
  ];
  expect(opinionsOn(2, advice)).toEqual([{ name: "Aizada", ...rating("impact", "MU") }]);
  expect(opinionsOn(3, advice)).toEqual([]);
});

test("reviewers differ from the author or from each other; silence is no difference", () => {
  const all = [
    { name: "Aizada", ...rating("impact", "MU") },
    { name: "Svetlana", ...rating("impact", "MS") },
    { name: "Aizada", ...rating("relevance", "S") },
  ];
  expect(opinionsOf("impact", "MS", all)).toMatchObject({ differ: true, opinions: [all[0], all[1]] });
  expect(opinionsOf("relevance", "S", all).differ).toBe(false);
  expect(opinionsOf("relevance", "notAssessed", all).differ).toBe(true);
  expect(opinionsOf("efficiency", "S", all)).toEqual({ differ: false, opinions: [] });
  const author = [rating("relevance", "S"), rating("impact", "MS"), rating("efficiency", "S")];
  expect(contestedIn(author, all)).toEqual(["impact"]);
});
