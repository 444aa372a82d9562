import { expect, test } from "@playwright/test";
import { citationOf, citationsIn, citing, driftOf, type Source } from "./citations";

const id = "5f0c8a34-6a0e-4d5b-9a55-0c8f3f1f7a01";
const sha256 = "a".repeat(64);
const cited = { of: "file", id, as: sha256 } as const;
const file: Source = { ...cited, name: "survey.pdf", measured: null, gone: false, instead: null, indicator: null };

const rolled = { of: "rolled", id: `${id}/${id.replace("5", "6")}`, as: "17.4", rests: sha256 } as const;

test("a citation reads as it was written, and nothing else is one", () => {
  const value = { of: "value", id, as: "-30.50" } as const;
  for (const one of [cited, value, rolled]) expect(citationOf(citing(one))).toEqual(one);
  for (const other of [
    "",
    "file:",
    `file:${id}:abc`,
    `value:${id}:${sha256}`,
    `value:${id}:1e9`,
    `rolled:${id}:${sha256}:1`,
    ` ${citing(cited)}`,
  ])
    expect(citationOf(other), other).toBeUndefined();
});

test("a cited file drifts when it is gone, replaced, not that file, or not of this item", () => {
  expect(driftOf(cited, [file])).toBeUndefined();
  expect(driftOf(cited, [{ ...file, gone: true }])).toBe("removed");
  expect(driftOf(cited, [{ ...file, gone: true, instead: "b" }])).toBe("replaced");
  expect(driftOf(cited, [{ ...file, as: "b".repeat(64) }])).toBe("differs");
  expect(driftOf(cited, [])).toBe("unknown");
});

test("a cited value drifts when another has been accepted in its place", () => {
  const value = { of: "value", id, as: "30.5" } as const;
  const source: Source = { ...value, name: "OC1", measured: null, gone: false, instead: null, indicator: null };
  expect(driftOf(value, [file, source])).toBeUndefined();
  expect(driftOf(value, [{ ...source, gone: true, instead: "31.2" }])).toBe("corrected");
  expect(driftOf({ ...value, as: "99" }, [source])).toBe("differs");
  expect(driftOf(value, [file])).toBe("unknown");
});

test("what was rolled up drifts when its number changes, when it rests on other values, and when it cannot be made", () => {
  const made: Source = {
    ...rolled,
    name: "OP",
    measured: null,
    gone: false,
    instead: citing(rolled),
    indicator: null,
  };
  const rests = "b".repeat(64);
  expect(driftOf(rolled, [file, made])).toBeUndefined();
  expect(driftOf(rolled, [{ ...made, as: "18.1", rests }])).toBe("corrected");
  expect(driftOf(rolled, [{ ...made, rests }]), "the same number").toBe("remade");
  expect(driftOf({ ...rolled, as: "99" }, [made]), "a number that those values never made").toBe("differs");
  const gone = { ...made, gone: true, as: "", rests: "" };
  expect(driftOf(rolled, [{ ...gone, instead: null }])).toBe("unmade");
  expect(driftOf(rolled, [{ ...gone, instead: `value:${id}:20` }]), "a value of its own").toBe("corrected");
  expect(driftOf(rolled, [])).toBe("unknown");
});

test("citations are found wherever they stand in a filing, each once", () => {
  const one = citing(cited);
  expect(citationsIn({ findings: [{ cites: one }, { cites: null }, { cites: one }], title: "x" })).toEqual([one]);
  expect(citationsIn(undefined)).toEqual([]);
});
