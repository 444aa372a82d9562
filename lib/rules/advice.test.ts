import { expect, test } from "@playwright/test";
import { dividedAdvice, standingAdvice } from "./advice";
import type { Advice } from "./words";

const given = (name: string, position: Advice, revision = 1) => ({ reviewerId: name, name, position, revision });

test("of each reviewer the latest advice on the revision stands", () => {
  const [first, second, third] = [given("Aizada", "oppose"), given("Bakyt", "recommend"), given("Aizada", "recommend")];
  expect(standingAdvice(1, [first, second, third])).toEqual([third, second]);
  expect(standingAdvice(2, [first, second, third]), "of an earlier revision nothing").toEqual([]);
});

test("reviewers differ where their standing advice does, the more favourable side first", () => {
  expect(
    dividedAdvice(1, [given("Aizada", "oppose"), given("Bakyt", "recommend"), given("Nargiza", "oppose")]),
  ).toEqual([
    { position: "recommend", names: ["Bakyt"] },
    { position: "oppose", names: ["Aizada", "Nargiza"] },
  ]);
  expect(dividedAdvice(1, [given("Aizada", "oppose")]), "one alone").toEqual([]);
  expect(dividedAdvice(1, [given("Aizada", "return"), given("Bakyt", "return")]), "they agree").toEqual([]);
  const convinced = [given("Aizada", "oppose"), given("Bakyt", "recommend"), given("Aizada", "recommend")];
  expect(dividedAdvice(1, convinced), "she thought better of it").toEqual([]);
  expect(dividedAdvice(2, [given("Aizada", "oppose", 1), given("Bakyt", "recommend", 2)]), "on another text").toEqual(
    [],
  );
});
