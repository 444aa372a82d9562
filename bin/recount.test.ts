import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { decide } from "../lib/rules/decision";
import type { DecisionRule } from "../lib/rules/decision-rule";
import { exampleRules } from "../lib/rules/example-rules";
import { standardRule } from "../lib/rules/standard-rules";

const bundle = {
  format: "decision/1",
  rule: standardRule,
  roster: ["TJ", "KG", "UZ"].map((id) => ({ id })),
  ballots: ["TJ", "KG"].map((seat) => ({ seat, choice: "approve" })),
  outcome: "adopted",
};
const sound = JSON.stringify(bundle);
const differing = JSON.stringify({ ...bundle, outcome: "not-adopted" });
const malformed = JSON.stringify({ ...bundle, rule: { ...standardRule, adopt: { all: [] } } });

let folder = "";
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "recount-"));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the program as `npm run recount` does, and reads what it prints. */
function recount(name: string, text: string) {
  const file = join(folder, name);
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "bin/recount.ts", file], {
    encoding: "utf8",
  });
  return {
    status,
    stderr,
    results: stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

test("one bundle that agrees", () => {
  const { status, results, stderr } = recount("one.json", JSON.stringify(bundle, null, 2));
  expect(results).toEqual([
    expect.objectContaining({ line: 1, agrees: true, recorded: "adopted", outcome: "adopted" }),
  ]);
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

test("one bundle per line; one that differs ends with 1", () => {
  const { status, results } = recount("several.ndjson", `${sound}\n${differing}\n\n${sound}\n`);
  expect(results.map(({ line, agrees }) => [line, agrees])).toEqual([
    [1, true],
    [2, false],
    [4, true],
  ]);
  expect(status).toBe(1);
});

test("a malformed bundle ends with 2, names line and place, and keeps no other from its recount", () => {
  const { status, results, stderr } = recount("malformed.ndjson", `${differing}\n${malformed}\n{"format":\n${sound}\n`);
  expect(results).toHaveLength(4);
  expect(results[1]).toEqual({ line: 2, malformed: [{ path: "rule.adopt.all", reason: "notList" }] });
  expect(results[3]).toMatchObject({ line: 4, agrees: true });
  expect(stderr).toBe("line 2, rule.adopt.all: notList\nline 3, the bundle: notJson\n");
  expect(status).toBe(2);
});

test("a file without a bundle, or no file, is no proof", () => {
  expect(recount("empty.ndjson", "\n").status).toBe(2);
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "bin/recount.ts", join(folder, "none.ndjson")],
    { encoding: "utf8" },
  );
  expect(status).toBe(2);
  expect(stderr).toContain("none.ndjson");
});

test("a second hand, written from the format alone, decides alike under every example of a rule", () => {
  test.skip(spawnSync("python3", ["--version"]).status !== 0, "There is no python3 here.");
  const seat = (index: number) =>
    fc.record({
      id: fc.constant(`s${index}`),
      groups: fc.subarray(["permanent", "coast"]),
      attributes: fc.constantFrom({ canton: "ZH" }, { canton: "UR" }),
      weights: fc.record({
        population: fc.nat().map(String),
        votes: fc.nat(),
        cantonVote: fc.constantFrom("1", "1/2"),
      }),
      standing: fc.constantFrom("present", "present", "absent", "vacant"),
    });
  const rosters = fc
    .integer({ min: 1, max: 7 })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, at) => seat(at))));
  const bundles = Object.values({ ...exampleRules, standardRule } as Record<string, DecisionRule>).flatMap((rule) => {
    const [tied] = rule.tie ? [rule.tie.casting] : [];
    const at = fc.integer({ min: 0, max: 70 }).map((s) => new Date(Date.UTC(2026, 2, 31, 12, 0, s)).toISOString());
    const ballot = fc.record({
      seat: fc.constantFrom("s0", "s1", "s2", "s3", "s4", "s5", "s6", tied ?? "s9"),
      choice: fc.constantFrom(...Object.keys(rule.choices)),
      at,
    });
    const drawn = fc.sample(fc.tuple(rosters, fc.array(ballot, { maxLength: 12 })), { numRuns: 40, seed: 3 });
    return drawn.map(([roster, ballots]) => {
      const closesAt = "2026-03-31T17:01:00+05:00";
      const { outcome } = decide(rule, roster, ballots, closesAt);
      return JSON.stringify({ format: "decision/1", rule, roster, ballots, closesAt, outcome });
    });
  });
  const file = join(folder, "many.ndjson");
  writeFileSync(file, bundles.join("\n"));
  const { status, stdout, stderr } = spawnSync("python3", ["bin/recount.py", file], { encoding: "utf8" });
  const results = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { agrees: boolean; outcome: string });
  expect(results.filter(({ agrees }) => !agrees)).toEqual([]);
  expect({ status, stderr, count: results.length }).toEqual({ status: 0, stderr: "", count: bundles.length });
  expect(new Set(results.map(({ outcome }) => outcome)).size).toBeGreaterThan(2);
});
