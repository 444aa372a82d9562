import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { missedDays, spanOver } from "./away";
import { daysBetween } from "./days";
import { BARS, type Candidate, mayAsk, nextOf, ORDER, rotation, type Wanted } from "./rotation";

const WANTED: Wanted = {
  language: "ru",
  area: "energy",
  kind: "policyNote",
  today: "2026-11-23",
  dueOn: "2026-12-02",
};

const reviewer = (id: string, known: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id,
  load: 0,
  languages: ["ru"],
  areas: [],
  kinds: [],
  restedDays: null,
  away: [],
  mandateUntil: null,
  author: false,
  sameDelegation: false,
  conflict: null,
  asked: null,
  ...known,
});

/** Each pair differs in one line of the order alone; the first named goes first though all later lines speak for the other. */
const strong: Partial<Candidate> = { load: 0, restedDays: null, areas: ["energy"], kinds: ["policyNote"] };
for (const [line, first, second] of [
  ["independence", { languages: [], load: 9 }, { sameDelegation: true, ...strong }],
  ["independence", { sameDelegation: true, load: 9 }, { conflict: "suggested", ...strong }],
  ["language", { load: 9 }, { languages: ["en"], ...strong }],
  ["expertise", { areas: ["energy"], load: 9 }, { kinds: ["policyNote"] }],
  ["expertise", { kinds: ["policyNote"], load: 9 }, {}],
  ["load", { load: 1, restedDays: 0 }, { load: 2 }],
  ["rest", { restedDays: 30 }, { restedDays: 29 }],
  ["rest", {}, { restedDays: 4000 }],
] as const satisfies [string, Partial<Candidate>, Partial<Candidate>][])
  test(`${line}: ${JSON.stringify(first)} before ${JSON.stringify(second)}`, () => {
    const { suggested } = rotation([reviewer("a", second), reviewer("b", first)], WANTED);
    expect(suggested.map(({ id }) => id)).toEqual(["b", "a"]);
  });

for (const [bar, known, params] of [
  ["author", { author: true }, {}],
  ["conflicted", { conflict: "recorded" }, {}],
  ["asked", { asked: "pending" }, {}],
  ["asked", { asked: "accepted" }, {}],
  ["declined", { asked: "declined" }, {}],
  ["away", { away: [{ from: "2026-11-20", until: "2026-11-23" }] }, { from: "2026-11-20", until: "2026-11-23" }],
  // Ten days from 23 November to 2 December: five of them away are half.
  [
    "awayMost",
    { away: [{ from: "2026-11-24", until: "2026-11-28" }] },
    { from: "2026-11-24", until: "2026-11-28", missed: 5 },
  ],
  ["mandateEnds", { mandateUntil: "2026-12-01" }, { until: "2026-12-01" }],
] as const satisfies [string, Partial<Candidate>, object][])
  test(`left out because of ${bar}: ${JSON.stringify(known)}`, () => {
    const { suggested, leftOut } = rotation([reviewer("a", known)], WANTED);
    expect(suggested).toEqual([]);
    expect(leftOut[0]?.because).toEqual({ says: bar, params });
  });

for (const [says, known] of [
  ["four of ten days away", { away: [{ from: "2026-11-24", until: "2026-11-27" }] }],
  ["away until yesterday", { away: [{ from: "2026-11-01", until: "2026-11-22" }] }],
  ["away from the day after the deadline", { away: [{ from: "2026-12-03", until: "2027-01-31" }] }],
  ["a mandate that ends on the day of the deadline", { mandateUntil: "2026-12-02" }],
] as const satisfies [string, Partial<Candidate>][])
  test(`suggested all the same: ${says}`, () => {
    expect(rotation([reviewer("a", known)], WANTED).suggested).toHaveLength(1);
  });

test("a short absence is told", () => {
  const away = [{ from: "2026-11-25", until: "2026-11-26" }];
  const [first] = rotation([reviewer("a", { away })], WANTED).suggested;
  expect(first?.because.at(-1)).toEqual({ says: "awayPart", params: away[0] });
});

test("an absence and a possible conflict may be overruled, once told; what is of the item may not", () => {
  const away = reviewer("a", { away: [{ from: "2026-11-20", until: "2026-12-31" }] });
  expect(mayAsk(away, WANTED, false)).toMatchObject({ ok: false, reason: "ask.away", params: { name: "a" } });
  expect(mayAsk(away, WANTED, true).ok).toBe(true);
  const near = reviewer("b", { conflict: "suggested" });
  expect(mayAsk(near, WANTED, false)).toMatchObject({ ok: false, reason: "ask.possibleConflict" });
  expect(mayAsk(near, WANTED, true).ok).toBe(true);
  for (const known of [{ author: true }, { conflict: "recorded" }, { asked: "pending" }] as Partial<Candidate>[])
    expect(mayAsk(reviewer("c", known), WANTED, true).ok).toBe(false);
});

test("the next in rotation is nobody about whom something must be confirmed", () => {
  const all = [reviewer("a", { conflict: "suggested" }), reviewer("b", { load: 7 })];
  expect(nextOf(rotation(all, WANTED))?.id).toBe("b");
  expect(nextOf(rotation(all.slice(0, 1), WANTED))).toBeUndefined();
});

const day = fc.integer({ min: 1, max: 30 }).map((date) => `2026-11-${String(date).padStart(2, "0")}`);
const candidate: fc.Arbitrary<Candidate> = fc.record({
  id: fc.uuid(),
  name: fc.string(),
  load: fc.nat({ max: 5 }),
  languages: fc.subarray(["ru", "en"]),
  areas: fc.subarray(["energy", "trade"]),
  kinds: fc.subarray(["policyNote"]),
  restedDays: fc.option(fc.nat({ max: 9 })),
  away: fc.array(
    fc.tuple(day, day).map(([one, other]) => ({ from: one < other ? one : other, until: one < other ? other : one })),
    { maxLength: 1 },
  ),
  mandateUntil: fc.option(day),
  author: fc.boolean(),
  sameDelegation: fc.boolean(),
  conflict: fc.constantFrom("recorded", "suggested", null),
  asked: fc.constantFrom("pending", "accepted", "declined", null),
});
const candidates = fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 12 });

test("everybody is placed once, with a reason, and the order asked in does not matter", () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const { suggested, leftOut } = rotation(all, WANTED);
      expect([...suggested, ...leftOut].map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
      for (const { because } of suggested) expect(because.length).toBeGreaterThanOrEqual(ORDER.length);
      for (const { because } of leftOut) expect(BARS.map(({ bars }) => bars)).toContain(because.says);
      expect(rotation(all.toReversed(), WANTED)).toEqual({ suggested, leftOut });
    }),
  );
});

test("nobody is suggested who wrote the item, has a recorded conflict or is away today", () => {
  fc.assert(
    fc.property(candidates, (all) => {
      for (const { author, conflict, away } of rotation(all, WANTED).suggested) {
        expect([author, conflict === "recorded"]).toEqual([false, false]);
        expect(spanOver(away, WANTED.today, WANTED.today)).toBeNull();
      }
    }),
  );
});

test("less to do never puts anybody further back", () => {
  fc.assert(
    fc.property(candidates, fc.nat(), (all, at) => {
      const chosen = all[at % Math.max(1, all.length)];
      if (!chosen) return;
      const placeOf = (list: Candidate[]) => rotation(list, WANTED).suggested.findIndex(({ id }) => id === chosen.id);
      const eased = all.map((one) => (one === chosen ? { ...one, load: Math.max(0, one.load - 1) } : one));
      expect(placeOf(eased)).toBeLessThanOrEqual(placeOf(all));
    }),
  );
});

test("fair: among equals, loads that began equal never differ by more than one, whoever finishes when", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), fc.array(fc.nat(), { maxLength: 60 }), (size, days) => {
      let staff = Array.from({ length: size }, (_, at) => reviewer(`r${at}`));
      const times = new Map<string, number>();
      for (const passed of days) {
        const chosen = nextOf(rotation(staff, WANTED));
        if (!chosen) throw new Error("somebody is always next");
        times.set(chosen.id, (times.get(chosen.id) ?? 0) + 1);
        staff = staff.map((one) => {
          const rested = one.restedDays === null ? null : one.restedDays + (passed % 3);
          return one.id === chosen.id ? { ...one, load: one.load + 1, restedDays: 0 } : { ...one, restedDays: rested };
        });
        const loads = staff.map(({ load }) => load);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("fair: whatever the loads were, the busiest of equals is not asked while one has less", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 8 }), (loads) => {
      const staff = loads.map((load, at) => reviewer(`r${at}`, { load }));
      expect(nextOf(rotation(staff, WANTED))?.load).toBe(Math.min(...loads));
    }),
  );
});

test("days are counted across months, leap days and years", () => {
  expect(daysBetween("2026-11-23", "2026-12-02")).toBe(9);
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  expect(daysBetween("2027-01-01", "2026-12-31")).toBe(-1);
  expect(missedDays([{ from: "2026-01-01", until: "2026-12-31" }], "2026-02-01", "2026-02-28")).toBe(28);
  expect(missedDays([{ from: "2026-01-01", until: "2026-01-31" }], "2026-02-01", "2026-02-28")).toBe(0);
});
