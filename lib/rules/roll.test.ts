import { expect, test } from "@playwright/test";
import { decide } from "./decision";
import type { Ballot, Seat } from "./decision-rule";
import { exampleRules } from "./example-rules";
import { standardRule } from "./standard-rules";

const NOON = "2026-03-31T12:00:00.000Z";
const one = (...ballots: Omit<Ballot, "seat">[]) =>
  decide(
    exampleRules.silence,
    [{ id: "s1" }],
    ballots.map((ballot) => ({ seat: "s1", ...ballot })),
    NOON,
  );

test("an objection a millisecond before the end breaks silence; at the end it is too late, and told so", () => {
  expect(one({ choice: "object", at: "2026-03-31T11:59:59.999Z" }).outcome).toBe("not-adopted");
  const late = one({ choice: "object", at: NOON });
  expect(late.outcome).toBe("adopted");
  expect(late.voids).toEqual([{ ballot: 0, seat: "s1", reason: "late" }]);
});

test("the end is an instant, whatever the zone it is written in", () => {
  expect(one({ choice: "object", at: "2026-03-31T16:59:59+05:00" }).outcome).toBe("not-adopted");
  expect(one({ choice: "object", at: "2026-03-31T17:00:00+05:00" }).outcome).toBe("adopted");
});

test("the latest ballot of a seat counts, unless it is void", () => {
  const object = { choice: "object", at: "2026-03-30T10:00:00Z" };
  const recuse = { choice: "recuse", at: "2026-03-30T11:00:00Z" };
  expect(one(object, recuse).outcome).toBe("adopted");
  expect(one(recuse, object).outcome).toBe("adopted");
  expect(one(object, { ...recuse, void: "wrong subject" }).outcome).toBe("not-adopted");
  expect(one(object, { ...recuse, at: "2026-04-01T00:00:00Z" }).outcome).toBe("not-adopted");
});

test("at one instant, or at none, the later in the record counts", () => {
  expect(one({ choice: "object" }, { choice: "recuse" }).outcome).toBe("adopted");
  expect(one({ choice: "recuse", at: "2026-03-30" }, { choice: "object", at: "2026-03-30" }).outcome).toBe(
    "not-adopted",
  );
  // A ballot without an instant is older than any that has one.
  expect(one({ choice: "recuse", at: "2026-03-30" }, { choice: "object" }).outcome).toBe("adopted");
});

test("void ballots are kept with their reasons", () => {
  const roster: Seat[] = [{ id: "s1" }, { id: "s2", standing: "vacant" }, { id: "s3", standing: "absent" }];
  const { outcome, voids } = decide(
    standardRule,
    roster,
    [
      { seat: "s9", choice: "approve" },
      { seat: "s2", choice: "approve" },
      { seat: "s1", choice: "constructor" },
      { seat: "s1", choice: "approve", at: "yesterday" },
      { seat: "s1", choice: "approve", void: "misdirected" },
      { seat: "s1", choice: "approve", at: NOON },
    ],
    NOON,
  );
  expect(outcome).toBe("no-quorum");
  expect(voids).toEqual([
    { ballot: 0, seat: "s9", reason: "unknownSeat" },
    { ballot: 1, seat: "s2", reason: "vacantSeat" },
    { ballot: 2, seat: "s1", reason: "unknownChoice" },
    { ballot: 3, seat: "s1", reason: "unreadableInstant" },
    { ballot: 4, seat: "s1", reason: "marked", why: "misdirected" },
    { ballot: 5, seat: "s1", reason: "late" },
  ]);
});
