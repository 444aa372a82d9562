import { expect, test } from "@playwright/test";
import { complaintsOf } from "@/lib/languages/complaints";
import { SaveProjectPart } from "./schema";

const read = (part: string, ...rows: Record<string, string>[]) =>
  SaveProjectPart.safeParse({ projectId: crypto.randomUUID(), version: 1, part, rows });
const complaints = (part: string, ...rows: Record<string, string>[]) => {
  const { error } = read(part, ...rows);
  return error ? complaintsOf(error) : {};
};

test("what does not fit a list is told at its field, by the place of its row in the form", () => {
  const faults = (...asked: Parameters<typeof complaints>) => Object.keys(complaints(...asked));
  expect(faults("budgets", { from: "2026-02-01", until: "2026-01-01", amount: "1" })).toEqual(["rows.0.until"]);
  expect(faults("budgets", { from: "2026-01-01", until: "2026-12-31", amount: "a lot" })).toEqual(["rows.0.amount"]);
  expect(faults("budgets", { from: "2026-01-01", until: "2026-12-31", amount: "-5" })).toEqual(["rows.0.amount"]);
  // Of what was paid, a part may come back.
  expect(faults("transactions", { date: "2026-01-01", type: "3", amount: "-5" })).toEqual([]);
  expect(faults("places", { kind: "country", code: "TJ", percentage: "100.1" })).toEqual(["rows.0.percentage"]);
  expect(faults("locations", { name: "Dam", latitude: "39.5" })).toEqual(["rows.0.longitude"]);
  expect(faults("markers", { code: "2", significance: "5" })).toEqual(["rows.0.significance"]);
  expect(faults("sectors", { code: "irrigation" })).toEqual(["rows.0.code"]);
  expect(faults("documents", { url: "javascript:alert(1)" })).toEqual(["rows.0.url"]);
  const blank = { was: "0", code: "", name: "" };
  const shared = [blank, { code: "14040", percentage: "60" }, blank, { code: "irrigation", percentage: "40" }];
  expect(faults("sectors", ...shared)).toEqual(["rows.3.code"]);
  expect(complaints("places", { kind: "country", code: "TJ", percentage: "a third" })).toEqual({
    "rows.0.percentage": { key: "plainNumber" },
  });
});

test("of several countries, regions or sectors each needs a share; one alone does not", () => {
  const [tajikistan, uzbekistan] = [
    { kind: "country", code: "TJ" },
    { kind: "country", code: "UZ" },
  ];
  const chosen = { kind: "country", code: "", percentage: "" };
  expect(complaints("places", tajikistan, chosen, uzbekistan)).toEqual({
    "rows.0.percentage": { key: "shareOfEach" },
    "rows.2.percentage": { key: "shareOfEach" },
  });
  expect(complaints("places", { ...tajikistan, percentage: "100" }, { kind: "region", code: "615" })).toEqual({
    "rows.1.percentage": { key: "shareLeft", params: { left: 0 } },
  });
  expect(
    complaints("places", { ...tajikistan, percentage: "100" }, { kind: "region", code: "615", percentage: "0" }),
  ).toEqual({});
  expect(complaints("places", tajikistan)).toEqual({});
  expect(complaints("sectors", { code: "14040" }, { code: "31140", percentage: "70,5" })).toEqual({
    "rows.0.percentage": { key: "shareLeft", params: { left: 29.5 } },
  });
  // Of another vocabulary, it is a whole of its own.
  expect(complaints("sectors", { code: "14040" }, { code: "W", vocabulary: "99" })).toEqual({});
});
