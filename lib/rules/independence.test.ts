import { expect, test } from "@playwright/test";
import { mayReadOthersAdvice, type Reading } from "./independence";
import { STATUSES } from "./words";

const owing: Reading = {
  setting: "afterMine",
  status: "inReview",
  hats: ["reviewer", "assigned", "reviewing"],
  review: "accepted",
  owesAdvice: true,
};

for (const [says, reading, sees] of [
  ["a reviewer who accepted and owes advice waits", {}, false],
  ["one who has not answered yet waits, too", { review: "pending" }, false],
  ["with the advice given, everything is seen", { owesAdvice: false }, true],
  ["who declined owes nothing", { review: "declined" }, true],
  ["who was not asked owes nothing", { review: null }, true],
  ["where the committee shows advice always, nobody waits", { setting: "always" }, true],
  ["a secretary who reviews must see what they run", { hats: ["secretary", "reviewing"] }, true],
  ["a chair likewise", { hats: ["chair", "reviewing"] }, true],
] as const satisfies [string, Partial<Reading>, boolean][])
  test(`others’ advice: ${says}`, () => {
    expect(mayReadOthersAdvice({ ...owing, ...reading }).ok).toBe(sees);
  });

test("others’ advice: once the review is over, it is seen", () => {
  const hidden = STATUSES.filter((status) => !mayReadOthersAdvice({ ...owing, status }).ok);
  expect(hidden).toEqual(["submitted", "signedOff", "inReview", "returned", "deferred"]);
});
