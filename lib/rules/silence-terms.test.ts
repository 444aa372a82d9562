import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { nanosecondsOf, writeInstant } from "./instant";
import { earliestExpiry, mayPlace } from "./silence";

const EXPIRY = "2026-11-27T18:00:00.000000Z";
/** The expiry and so many microseconds. */
const at = (micros: number) => writeInstant(nanosecondsOf(EXPIRY) + BigInt(micros) * 1000n);
const HOUR = 3_600_000_000;

const DUSHANBE = { en: "Tajikistan", ru: "Таджикистан" };
const terms = { minimumHours: 72, pauses: [] };
const now = "2026-11-24T18:00:00.000000Z";

for (const [says, wanted, verdict] of [
  ["after exactly the minimum", {}, { ok: true, value: undefined }],
  [
    "a microsecond too short",
    { expiresAt: at(-1) },
    { ok: false, reason: "silenceTooShort", params: { hours: 72, instant: EXPIRY } },
  ],
  [
    "an objection to placing it",
    { opposing: [DUSHANBE] },
    { ok: false, reason: "silenceOpposed", params: { delegations: [DUSHANBE] } },
  ],
  [
    "an objection outweighs any length",
    { opposing: [DUSHANBE], expiresAt: at(-HOUR) },
    { ok: false, reason: "silenceOpposed", params: { delegations: [DUSHANBE] } },
  ],
  ["a committee that asks for a day", { minimumHours: 24, expiresAt: at(-48 * HOUR) }, { ok: true, value: undefined }],
] as const)
  test(`placing: ${says}`, () => {
    expect(mayPlace({ opposing: [], now, expiresAt: EXPIRY, ...terms, ...wanted })).toEqual(verdict);
  });

// 28 and 29 November 2026 are a Saturday and a Sunday.
const weekend = ["2026-11-28", "2026-11-29"].map((day, index) => ({
  from: `${day}T00:00:00+05:00`,
  until: `2026-11-${29 + index}T00:00:00+05:00`,
}));
for (const [says, from, pauses, expected] of [
  ["weekends count unless the committee says otherwise", "2026-11-27T12:00:00+05:00", [], "2026-11-30T12:00:00+05:00"],
  ["Friday noon, weekends left out", "2026-11-27T12:00:00+05:00", weekend, "2026-12-02T12:00:00+05:00"],
  ["in whatever order they are given", "2026-11-27T12:00:00+05:00", weekend.toReversed(), "2026-12-02T12:00:00+05:00"],
  ["placed on a Saturday: counted from Monday", "2026-11-28T10:00:00+05:00", weekend, "2026-12-03T00:00:00+05:00"],
  ["over before the weekend", "2026-11-24T00:00:00+05:00", weekend, "2026-11-27T00:00:00+05:00"],
  ["to the very minute the weekend begins", "2026-11-25T00:00:00+05:00", weekend, "2026-11-28T00:00:00+05:00"],
] as const)
  test(`the minimum: ${says}`, () => {
    const earliest = earliestExpiry(from, { minimumHours: 72, pauses });
    expect(nanosecondsOf(earliest)).toBe(nanosecondsOf(expected));
  });

test("the minimum leaves out exactly the pauses", () => {
  const pause = fc
    .record({ from: fc.nat({ max: 500 }), length: fc.integer({ min: 1, max: 40 }) })
    .map(({ from, length }) => ({ from, until: from + length }));
  fc.assert(
    fc.property(fc.array(pause, { maxLength: 8 }), fc.nat({ max: 200 }), (pauses, minimumHours) => {
      const hour = (hours: number) => at(hours * HOUR);
      const earliest = earliestExpiry(hour(0), {
        minimumHours,
        pauses: pauses.map(({ from, until }) => ({ from: hour(from), until: hour(until) })),
      });
      const rests = (hours: number) => pauses.some(({ from, until }) => from <= hours && hours < until);
      let [hours, owed] = [0, minimumHours];
      for (; owed > 0; hours++) if (!rests(hours)) owed--;
      expect(earliest).toBe(hour(hours));
    }),
  );
});
