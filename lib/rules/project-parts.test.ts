import { expect, test } from "@playwright/test";
import { categoryOf } from "./project-parts";

test("a sector is of the category that DAC's code begins with; codes of others, and what is no such code, are of none", () => {
  expect(categoryOf("14030")).toBe("140");
  expect(categoryOf("23210", "1")).toBe("232");
  expect(categoryOf("430", "2")).toBe("430");
  for (const [code, vocabulary] of [
    ["140", "1"],
    ["14030", "2"],
    ["14030", "99"],
    ["99999", "1"],
    ["140300", "1"],
    ["14O30", "1"],
  ] as const)
    expect(categoryOf(code, vocabulary), code).toBeUndefined();
});
