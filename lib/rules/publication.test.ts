import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { mayBePublic, type Poll, positionsAllowed, votesTold } from "./publication";
import { CHOICES, CONFIDENTIALITIES, OUTCOMES, PUBLISHED_POSITIONS } from "./words";

test("only what is decided, public and numbered is published", () => {
  const given = { confidentiality: "public", outcome: "adopted", symbol: "RAC/D/2026/3" } as const;
  expect(mayBePublic(given)).toEqual({ ok: true });
  expect(mayBePublic({ ...given, outcome: "not-adopted", symbol: null })).toEqual({ ok: true });
  expect(mayBePublic({ ...given, symbol: null })).toEqual({ ok: false, reason: "notNumbered" });
  expect(mayBePublic({ ...given, outcome: null })).toEqual({ ok: false, reason: "notDecided" });
  expect(mayBePublic({ ...given, confidentiality: "committee" })).toEqual({ ok: false, reason: "committeeNotPublic" });
  for (const outcome of OUTCOMES)
    for (const confidentiality of CONFIDENTIALITIES)
      expect(mayBePublic({ confidentiality, outcome, symbol: "X" }).ok).toBe(confidentiality === "public");
  expect(mayBePublic({ ...given, confidentiality: "restricted" })).toEqual({
    ok: false,
    reason: "restrictedNotPublic",
  });
});

test("of the vote no more is told than the committee allows, and of a secret one nobody's", () => {
  expect(positionsAllowed("none", false)).toEqual(["none"]);
  expect(positionsAllowed("counts", false)).toEqual(["none", "counts"]);
  expect(positionsAllowed("byDelegation", false)).toEqual(["none", "counts", "byDelegation"]);
  expect(positionsAllowed("byDelegation", true)).toEqual(["none", "counts"]);
});

const party = (code: string) => ({ code, name: { en: code } });
const polls = fc.array(fc.option(fc.constantFrom(...CHOICES)), { maxLength: 12 }).map(
  (choices): Poll => ({
    seats: choices.map((choice, at) => ({ delegation: party(`D${at}`), choice })),
    counts: null,
  }),
);

test("counts are those of the seats, and name no delegation", () => {
  fc.assert(
    fc.property(polls, fc.constantFrom(...PUBLISHED_POSITIONS), (poll, told) => {
      const votes = votesTold(poll, told);
      expect(votes.told).toBe(told);
      if (votes.told === "byDelegation") expect(votes.positions).toEqual(poll.seats);
      else expect(JSON.stringify(votes)).not.toMatch(/"D\d/);
      if (votes.told !== "counts") return;
      const spoken = Object.values(votes.counts).reduce((sum, count) => sum + count, 0);
      expect(spoken).toBe(poll.seats.filter(({ choice }) => choice).length);
    }),
  );
  const secret: Poll = { seats: [{ delegation: party("TJ"), choice: null }], counts: { approve: 1 } };
  expect(votesTold(secret, "byDelegation")).toEqual({ told: "counts", counts: { approve: 1 }, seats: 1 });
});
