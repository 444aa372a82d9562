import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { items } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { act, found, must } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { declareConflict } from "@/lib/conflicts/perform";
import type { Actor } from "@/lib/rules/hats";
import { takeStep } from "@/lib/steps/perform";
import { handOverChair, takeChair } from "./perform";

const declare = (who: Actor, itemId: string) =>
  act(who, (acting) =>
    declareConflict(acting, { itemId, type: "personal", statement: "My sister heads the ministry." }),
  );

test("a chair in conflict hands the item over, and the secretary takes it only where no chair can act", async () => {
  const body = await found();
  const { chair, secretary, observer } = body;
  const itemId = await filed(body, "policyNote", "inReview");
  const reject = () =>
    act(secretary, (acting) => takeStep(acting, { itemId, action: "reject", reason: "No mandate.", note: "" }));
  const take = () => act(secretary, (acting) => takeChair(acting, { itemId, reason: "" }));
  expect(await take()).toEqual({ ok: false, reason: "chairCanAct", params: { name: "chair" } });
  expect(
    await act(chair, (acting) => handOverChair(acting, { itemId, personId: secretary.id, reason: "" })),
  ).toMatchObject({
    reason: "onlyHats",
  });

  await must(declare(chair, itemId));
  expect(await act(chair, (acting) => handOverChair(acting, { itemId, personId: observer.id, reason: "" }))).toEqual({
    ok: false,
    reason: "cannotPreside",
  });
  expect(await reject()).toMatchObject({ reason: "onlyHats" });
  await must(take());
  expect(await take()).toMatchObject({ reason: "presidesAlready" });
  await must(reject());

  const other = await filed(body, "policyNote", "inReview");
  await must(declare(chair, other));
  await must(
    act(chair, (acting) => handOverChair(acting, { itemId: other, personId: secretary.id, reason: "My sister." })),
  );
  const [row] = await db().select({ actingChairId: items.actingChairId }).from(items).where(eq(items.id, other));
  expect(row?.actingChairId).toBe(secretary.id);
});
