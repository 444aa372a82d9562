import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { DecisionRule } from "./decision-rule";
import { mayBePublic, type Poll, positionsAllowed, votesTold } from "./publication";
import {
  CHOICES,
  type Choice,
  CONFIDENTIALITIES,
  OUTCOMES,
  PUBLISHED_POSITIONS,
  type PublishedPositions,
} from "./words";

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
    rule: null,
    seats: choices.map((choice, at) => ({ id: String(at), delegation: party(`D${at}`), choice })),
    counts: null,
  }),
);

test("counts are those of the seats, and name no delegation", () => {
  fc.assert(
    fc.property(polls, fc.constantFrom(...PUBLISHED_POSITIONS), (poll, told) => {
      const votes = votesTold(poll, told);
      expect(votes.told).toBe(told);
      if (votes.told === "byDelegation")
        expect(votes.positions).toEqual(poll.seats.map(({ delegation, choice }) => ({ delegation, choice })));
      else expect(JSON.stringify(votes)).not.toMatch(/"D\d/);
      if (votes.told !== "counts") return;
      const spoken = Object.values(votes.counts).reduce((sum, count) => sum + count, 0);
      expect(spoken).toBe(poll.seats.filter(({ choice }) => choice).length);
    }),
  );
  const secret: Poll = {
    rule: null,
    seats: [{ id: "1", delegation: party("TJ"), choice: null }],
    counts: { approve: 1 },
  };
  expect(votesTold(secret, "byDelegation")).toEqual({ told: "counts", counts: { approve: 1 }, seats: 1 });
});

test("a casting vote is in the counts where it breaks a tie, and otherwise said not to count", () => {
  const rule: DecisionRule = {
    choices: { approve: "for", object: "against", abstain: "abstain" },
    adopt: { measure: { choices: ["approve"] }, is: ">", to: { choices: ["object"] } },
    tie: { between: ["approve", "object"], casting: "UZ" },
  };
  const told = (other: Choice, how: PublishedPositions, casting: Choice | null = "approve") =>
    votesTold(
      {
        rule,
        seats: (["approve", other, casting] as const).map((choice, at) => {
          const id = ["TJ", "KG", "UZ"][at] ?? "";
          return { id, delegation: party(id), choice };
        }),
        counts: null,
      },
      how,
    );
  expect(told("object", "counts")).toEqual({ told: "counts", counts: { approve: 2, object: 1 }, seats: 3 });
  expect(told("abstain", "counts")).toEqual({ told: "counts", counts: { approve: 1, abstain: 1 }, seats: 3 });
  expect(told("object", "counts", null)).toEqual({ told: "counts", counts: { approve: 1, object: 1 }, seats: 3 });
  const marked = (other: Choice) => {
    const votes = told(other, "byDelegation");
    return votes.told === "byDelegation" && votes.positions.map(({ counted }) => counted);
  };
  expect(marked("abstain")).toEqual([undefined, undefined, false]);
  expect(marked("object")).toEqual([undefined, undefined, undefined]);
});
