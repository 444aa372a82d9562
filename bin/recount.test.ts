import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
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
