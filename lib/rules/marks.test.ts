import { expect, test } from "@playwright/test";
import { marksOf } from "./marks";

test("a seat is told by all that a rule may count it by, as it was written", () => {
  const seat = {
    id: "KG",
    groups: ["permanent"],
    attributes: { canton: "Osh" },
    weights: { population: "7000000", share: "1/2" },
  };
  expect(marksOf({ ...seat, standing: "present" })).toEqual([
    "permanent",
    "canton: Osh",
    "population: 7000000",
    "share: 1/2",
  ]);
  expect(marksOf({ id: "TJ" })).toEqual([]);
});
