import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { nanosecondsOf, writeInstant } from "./instant";
import {
  mayAnnounce,
  mayExtend,
  mayObject,
  mayRemark,
  mayWithdraw,
  type Objection,
  type Silence,
  silenceAt,
} from "./silence";

const EXPIRY = "2026-11-27T18:00:00.000000Z";
/** The expiry and so many microseconds. */
const at = (micros: number) => writeInstant(nanosecondsOf(EXPIRY) + BigInt(micros) * 1000n);
const MS = 1000;
const HOUR = 3_600_000 * MS;

const objection = (seat: string, when: string, choice: Objection["choice"] = "object"): Objection => ({
  seat,
  choice,
  at: when,
});
const placed = (given: Partial<Silence> = {}): Silence => ({
  expiresAt: EXPIRY,
  objections: [],
  withdrawals: [],
  ...given,
});

for (const [says, silence, now, state] of [
  ["before the expiry it runs", placed(), at(-1), { is: "underSilence", until: EXPIRY }],
  ["at the expiry it is adopted", placed(), EXPIRY, { is: "adopted", at: EXPIRY }],
  ["whoever looks years later finds the same", placed(), at(99_999 * HOUR), { is: "adopted", at: EXPIRY }],
  [
    "an objection one millisecond before breaks it",
    placed({ objections: [objection("TJ", at(-MS))] }),
    at(HOUR),
    { is: "broken", at: at(-MS), by: "TJ", alsoBy: [] },
  ],
  [
    "one microsecond before is before",
    placed({ objections: [objection("TJ", at(-1))] }),
    at(-1),
    { is: "broken", at: at(-1), by: "TJ", alsoBy: [] },
  ],
  [
    "at the expiry it comes too late",
    placed({ objections: [objection("TJ", EXPIRY)] }),
    at(1),
    { is: "adopted", at: EXPIRY },
  ],
  [
    "an amendment breaks it as well",
    placed({ objections: [objection("KG", at(-HOUR), "amend")] }),
    EXPIRY,
    { is: "broken", at: at(-HOUR), by: "KG", alsoBy: [] },
  ],
  [
    "two objections: broken once, both on record",
    placed({ objections: [objection("TJ", at(-2 * MS)), objection("KG", at(-MS))] }),
    EXPIRY,
    { is: "broken", at: at(-2 * MS), by: "TJ", alsoBy: ["KG"] },
  ],
  [
    "taking it back does not mend it",
    placed({ objections: [objection("TJ", at(-HOUR))], withdrawals: [{ seat: "TJ", at: at(-MS) }] }),
    EXPIRY,
    { is: "broken", at: at(-HOUR), by: "TJ", alsoBy: [] },
  ],
  [
    "announced at the next meeting",
    placed({ announcedAt: at(HOUR) }),
    at(2 * HOUR),
    { is: "announced", at: at(HOUR), adoptedAt: EXPIRY },
  ],
  ["before that, adopted", placed({ announcedAt: at(HOUR) }), at(HOUR - 1), { is: "adopted", at: EXPIRY }],
] as const)
  test(`silence: ${says}`, () => {
    expect(silenceAt(silence, now)).toEqual(state);
  });

test("objecting: strictly before the expiry, and told the instant when it is late", () => {
  const open = silenceAt(placed(), at(-MS));
  expect(mayObject(open, EXPIRY, at(-MS))).toEqual({ ok: true, value: "breaks" });
  const broken = silenceAt(placed({ objections: [objection("TJ", at(-HOUR))] }), at(-MS));
  expect(mayObject(broken, EXPIRY, at(-MS))).toEqual({ ok: true, value: "joins" });
  for (const state of [open, broken, silenceAt(placed(), EXPIRY)])
    expect(mayObject(state, EXPIRY, EXPIRY)).toEqual({ ok: false, reason: "silenceOver", params: { instant: EXPIRY } });
});

test("remarks break nothing, and are made while the silence runs", () => {
  expect(mayRemark(silenceAt(placed(), at(-1)), EXPIRY).ok).toBe(true);
  expect(mayRemark(silenceAt(placed(), EXPIRY), EXPIRY)).toMatchObject({ reason: "silenceOver" });
  const broken = silenceAt(placed({ objections: [objection("TJ", at(-HOUR))] }), at(-1));
  expect(mayRemark(broken, EXPIRY)).toMatchObject({ reason: "silenceBroken" });
});

test("an objection is taken back once, by who made it, and stays on record", () => {
  const silence = placed({ objections: [objection("TJ", at(-HOUR))] });
  const broken = silenceAt(silence, at(-MS));
  expect(mayWithdraw(silence, broken, "TJ").ok).toBe(true);
  expect(mayWithdraw(silence, broken, "KG")).toMatchObject({ reason: "noObjection" });
  const again = { ...silence, withdrawals: [{ seat: "TJ", at: at(-MS) }] };
  expect(mayWithdraw(again, broken, "TJ")).toMatchObject({ reason: "objectionWithdrawn" });
});

for (const [says, silence, until, when, reason] of [
  ["longer, in time", placed(), at(HOUR), at(-1), undefined],
  ["not shorter", placed(), at(-HOUR), at(-2 * HOUR), "silenceOnlyLonger"],
  ["not to the same instant", placed(), EXPIRY, at(-HOUR), "silenceOnlyLonger"],
  ["not at the expiry", placed(), at(HOUR), EXPIRY, "silenceOver"],
  ["not what is broken", placed({ objections: [objection("TJ", at(-HOUR))] }), at(HOUR), at(-1), "silenceBroken"],
  ["not what was announced", placed({ announcedAt: at(HOUR) }), at(9 * HOUR), at(2 * HOUR), "silenceOver"],
] as const)
  test(`extending: ${says}`, () => {
    const verdict = mayExtend(silenceAt(silence, when), until, when);
    expect(verdict.ok ? undefined : verdict.reason).toBe(reason);
  });

for (const [says, silence, when, reason] of [
  ["what was adopted", placed(), EXPIRY, undefined],
  ["not before the expiry", placed(), at(-1), "silenceRuns"],
  ["not what was broken", placed({ objections: [objection("TJ", at(-HOUR))] }), at(HOUR), "silenceBroken"],
  ["not twice", placed({ announcedAt: at(HOUR) }), at(2 * HOUR), "alreadyAnnounced"],
] as const)
  test(`announcing: ${says}`, () => {
    const verdict = mayAnnounce(silenceAt(silence, when));
    expect(verdict.ok ? undefined : verdict.reason).toBe(reason);
  });

/** Acts at instants around the expiry, each carried out only when its verdict allows, as `perform` does under the lock. */
type Move = { does: "object" | "amend" | "extend" | "withdraw" | "announce"; seat: string; by: number };
const moves = fc.array(
  fc.record({
    does: fc.constantFrom("object", "amend", "extend", "withdraw", "announce"),
    seat: fc.constantFrom("TJ", "KG", "UZ"),
    by: fc.nat({ max: 40 }),
  }),
  { maxLength: 25 },
);

function carriedOut(acts: readonly Move[]): { silence: Silence; states: string[]; accepted: [Move, string][] } {
  let silence = placed();
  let clock = -60;
  const states: string[] = [];
  const accepted: [Move, string][] = [];
  for (const move of acts) {
    clock += move.by;
    const now = at(clock);
    const state = silenceAt(silence, now);
    states.push(state.is);
    const { expiresAt } = silence;
    const until = at(clock + move.by);
    if (move.does === "object" || move.does === "amend") {
      if (!mayObject(state, expiresAt, now).ok) continue;
      silence = { ...silence, objections: [...silence.objections, objection(move.seat, now, move.does)] };
    } else if (move.does === "extend") {
      if (!mayExtend(state, until, now).ok) continue;
      silence = { ...silence, expiresAt: until };
    } else if (move.does === "withdraw") {
      if (!mayWithdraw(silence, state, move.seat).ok) continue;
      silence = { ...silence, withdrawals: [...silence.withdrawals, { seat: move.seat, at: now }] };
    } else {
      if (!mayAnnounce(state).ok) continue;
      silence = { ...silence, announcedAt: now };
    }
    accepted.push([move, now]);
  }
  return { silence, states, accepted };
}

test("whatever is tried, a silence ends once: broken for good, or adopted at its expiry", () => {
  fc.assert(
    fc.property(moves, (acts) => {
      const { silence, states, accepted } = carriedOut(acts);
      const end = silenceAt(silence, at(100 * HOUR));
      const objected = accepted.filter(([{ does }]) => does === "object" || does === "amend");
      expect(end.is === "broken").toBe(objected.length > 0);
      // Nothing of what was decided is undone: a state never gives way to an earlier one.
      const order = ["underSilence", "broken", "adopted", "announced"];
      expect(states).toEqual(states.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
      expect(new Set(states.filter((state) => state !== "underSilence" && state !== "announced")).size).toBeLessThan(2);
      // Everybody who objected in time is on record, in order, and nobody else.
      if (end.is === "broken") expect([end.by, ...end.alsoBy]).toEqual(objected.map(([{ seat }]) => seat));
      if (end.is === "adopted") expect(end.at).toBe(silence.expiresAt);
      expect(accepted.filter(([{ does }]) => does === "announce").length).toBe(end.is === "announced" ? 1 : 0);
    }),
  );
});
