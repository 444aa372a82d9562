import { expect, test } from "@playwright/test";
import { citationOf, citationsIn, citing, driftOf } from "./citations";

const id = "5f0c8a34-6a0e-4d5b-9a55-0c8f3f1f7a01";
const sha256 = "a".repeat(64);
const file = { id, sha256, name: "survey.pdf", removed: false, replaced: false };

test("a citation reads as it was written, and nothing else is one", () => {
  expect(citationOf(citing({ id, sha256 }))).toEqual({ id, sha256 });
  for (const other of ["", "file:", `file:${id}:abc`, `value:${id}:${sha256}`, ` ${citing({ id, sha256 })}`])
    expect(citationOf(other)).toBeUndefined();
});

test("what is cited drifts when its file is gone, replaced, not that file, or not of this item", () => {
  const cited = { id, sha256 };
  expect(driftOf(cited, [file])).toBeUndefined();
  expect(driftOf(cited, [{ ...file, removed: true }])).toBe("removed");
  expect(driftOf(cited, [{ ...file, removed: true, replaced: true }])).toBe("replaced");
  expect(driftOf(cited, [{ ...file, sha256: "b".repeat(64) }])).toBe("differs");
  expect(driftOf(cited, [])).toBe("unknown");
});

test("citations are found wherever they stand in a filing, each once", () => {
  const one = citing({ id, sha256 });
  expect(citationsIn({ findings: [{ cites: one }, { cites: null }, { cites: one }], title: "x" })).toEqual([one]);
  expect(citationsIn(undefined)).toEqual([]);
});
