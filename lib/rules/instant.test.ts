import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { isBefore, readInstant, writeInstant } from "./instant";

const MS = 1_000_000n;

test("reads every instant as the calendar does", () => {
  const year = {
    min: new Date("0000-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  };
  fc.assert(
    fc.property(fc.date(year), (date) => {
      expect(readInstant(date.toISOString())).toBe(BigInt(date.getTime()) * MS);
    }),
  );
});

test("one instant written in several ways", () => {
  const noon = readInstant("2026-03-31T12:00:00Z");
  for (const other of [
    "2026-03-31T12:00Z",
    "2026-03-31T12:00:00.000Z",
    "2026-03-31T17:00:00+05:00",
    "2026-03-31T08:30:00.0-03:30",
  ])
    expect(readInstant(other)).toBe(noon);
  expect(readInstant("2026-03-31")).toBe(readInstant("2026-03-31T00:00:00Z"));
});

test("differences below a millisecond count", () => {
  const [early, late] = ["2026-03-31T11:59:59.9999999Z", "2026-03-31T12:00:00Z"].map(readInstant);
  expect((late ?? 0n) - (early ?? 0n)).toBe(100n);
});

for (const text of [
  "",
  "2026",
  "2026-13-01",
  "2026-02-29",
  "2026-04-31",
  "2026-03-31T24:00:00Z",
  "2026-03-31T12:00:60Z",
  "2026-03-31T12:00:00",
  "2026-03-31 12:00:00Z",
  "2026-03-31T12:00:00+24:00",
  "tomorrow",
  0,
  null,
]) {
  test(`${JSON.stringify(text)} is no instant`, () => {
    expect(readInstant(text)).toBeUndefined();
  });
}

test("what is written reads as the same instant, in the database's digits", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 7_000_000_000_000_000n }), (micros) => {
      const text = writeInstant(micros * 1000n);
      expect(readInstant(text)).toBe(micros * 1000n);
      expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    }),
  );
  expect(writeInstant(1n)).toBe("1970-01-01T00:00:00.000001Z");
  expect(isBefore("2026-11-27T17:59:59.999999Z", "2026-11-27T23:00:00+05:00")).toBe(true);
  expect(isBefore("2026-11-27T18:00:00Z", "2026-11-27T23:00:00+05:00")).toBe(false);
  expect(() => isBefore("now", "2026-11-27")).toThrow(RangeError);
});
