import { expect, test } from "@playwright/test";
import { entryFault, sharesAmiss, unshared } from "./part-faults";
import type { Place, Sector } from "./project-facts";

const place = (code: string, percentage: string | null, vocabulary: string | null = null): Place => ({
  kind: code.length === 2 ? "country" : "region",
  code,
  percentage,
  vocabulary,
  kept: null,
});
const sector = (percentage: string | null, vocabulary: string | null = null): Sector => ({
  code: "14010",
  name: "",
  percentage,
  vocabulary,
  kept: null,
});
const amiss = (places: Place[], sectors: Sector[] = []) => sharesAmiss({ places, sectors });

test("shares of several add up to a hundred and none is left out; who is alone needs none", () => {
  expect(amiss([])).toBeUndefined();
  expect(amiss([place("TJ", "60.5"), place("UZ", "39.5")])).toBeUndefined();
  expect(amiss([place("TJ", "60.5"), place("UZ", "40")])).toBe("100.5");
  expect(amiss([place("TJ", "33.33"), place("UZ", "33.33"), place("KG", "33.33")])).toBe("99.99");
  // As a file may have them: added first, and then rounded.
  expect(amiss([place("TJ", "33.33333"), place("UZ", "33.33333"), place("KG", "33.33333")])).toBeUndefined();
  expect(amiss([place("TJ", "33.33335"), place("UZ", "66.66665")])).toBeUndefined();
  expect(amiss([place("TJ", "100"), place("UZ", null)])).toBe("100");
  expect(amiss([place("TJ", null), place("UZ", null)])).toBe("0");
  expect(amiss([place("TJ", null), place("615", null, "1")])).toBe("0");
  expect(amiss([place("TJ", null)])).toBeUndefined();
  expect(amiss([place("TJ", "100.0")])).toBeUndefined();
  expect(amiss([place("TJ", "99.99999")])).toBe("99.99999");
  expect(amiss([place("TJ", "90")])).toBe("90");
  expect(amiss([place("TJ", "90"), place("615", "10", "1")])).toBeUndefined();
  expect(amiss([place("TJ", "90"), place("615", "10", "1"), place("Asia", "11", "99")])).toBe("101");
  expect(amiss([], [sector("70"), sector("30"), sector(null, "99")])).toBeUndefined();
  expect(amiss([], [sector("70"), sector("20")])).toBe("90");
  expect(amiss([], [sector(null), sector(null)])).toBe("0");
});

test("of several it is told which has no share", () => {
  const [shared, without, alone] = [place("TJ", "50"), place("UZ", null), sector(null)];
  expect(unshared({ places: [shared, without], sectors: [alone] })).toEqual([{ row: without, left: "50" }]);
  expect(unshared({ places: [without], sectors: [alone] })).toEqual([]);
  // Only where one number can be is it told.
  const left = (...shares: (string | null)[]) =>
    unshared({ places: shares.map((share, nth) => place(nth === 0 ? "TJ" : "615", share)), sectors: [] }).map(
      (one) => one.left,
    );
  expect(left("100", null)).toEqual(["0"]);
  expect(left("100", null, null)).toEqual(["0", "0"]);
  expect(left("33.3", null, "33.4")).toEqual(["33.3"]);
  expect(left("60", null, null)).toEqual([undefined, undefined]);
  expect(left(null, null)).toEqual([undefined, undefined]);
  expect(left("60", "41", null)).toEqual([undefined]);
});

test("codes are of their vocabulary, and a budget is of a year and more than zero", () => {
  const says = (part: "sectors" | "tags" | "budgets", row: Record<string, unknown>) => entryFault(part, row)?.says;
  expect(says("sectors", { code: "irrigation", vocabulary: null })).toBe("sectorCode");
  expect(says("sectors", { code: "31140", vocabulary: null })).toBeUndefined();
  expect(says("sectors", { code: "311", vocabulary: "2" })).toBeUndefined();
  expect(says("sectors", { code: "irrigation", vocabulary: "99" })).toBeUndefined();
  expect(says("tags", { code: "18", vocabulary: "2" })).toBe("goalCode");
  expect(says("tags", { code: "17", vocabulary: "2" })).toBeUndefined();
  expect(says("tags", { code: "6.4", vocabulary: "3" })).toBeUndefined();
  expect(says("tags", { code: "6", vocabulary: "3" })).toBe("goalCode");
  const budget = (until: string, amount: string, type: string | null = null) =>
    says("budgets", { from: "2025-05-01", until, amount, type });
  expect(budget("2026-05-01", "0.01")).toBeUndefined();
  expect(budget("2026-05-02", "1")).toBe("overAYear");
  expect(budget("2026-05-01", "0.00")).toBe("budgetNotAboveZero");
  expect(budget("2026-05-01", "0", "1")).toBe("budgetNotAboveZero");
  expect(budget("2026-05-01", "0", "2")).toBeUndefined();
  expect(budget("2026-05-01", "-1", "2")).toBe("budgetNotAboveZero");
});
