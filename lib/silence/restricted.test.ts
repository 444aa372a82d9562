import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { votes } from "@/db/schema/ballots";
import { conflicts } from "@/db/schema/conflicts";
import { expect, test } from "@/db/testing";
import { act, found, must } from "@/e2e/committee";
import { filed, openBallotOf } from "@/e2e/filed";
import { answer, eventsOf, expireIn, text, told } from "@/e2e/silent";
import type { Actor } from "@/lib/rules/hats";
import { answerSilence } from "./perform";

test("of a restricted text, too, a second objection is received and told that the silence was broken", async () => {
  const body = await found(4);
  const itemId = await filed(body, "policyNote", "inSilence", { confidentiality: "restricted" });
  const silent = { body, itemId, ballotId: await openBallotOf(itemId) };
  expect(await must(answer(silent, 1))).toEqual({ joins: false, gone: true });
  expect(await must(answer(silent, 2, "amend"))).toEqual({ joins: true, gone: true });
  expect(await db().select().from(votes).where(eq(votes.ballotId, silent.ballotId))).toHaveLength(2);
  expect((await eventsOf(itemId)).map(({ act: word }) => word).slice(-3)).toEqual([
    "answerSilence",
    "breakSilence",
    "answerSilence",
  ]);
  expect((await told(itemId, "joinObjection")).length).toBeGreaterThan(0);

  // What breaks nothing is too late for them, and says so.
  expect(await answer(silent, 0, "comment")).toEqual({ ok: false, reason: "silenceBroken" });
  // For whoever has no seat, asks of another procedure or is recused, there is nothing here.
  const said = { itemId, ballotId: silent.ballotId, answer: "object", text } as const;
  const nothing = { ok: false, reason: "notFound" };
  const stranger = (await found()).heads[0] as Actor;
  for (const who of [body.observer, stranger])
    expect(await act(who, (acting) => answerSilence(acting, said))).toEqual(nothing);
  const third = body.heads[3] as Actor;
  expect(await act(third, (acting) => answerSilence(acting, { ...said, ballotId: itemId }))).toEqual(nothing);
  await db()
    .insert(conflicts)
    .values({ itemId, personId: third.id, type: "personal", source: "declared", statedBy: third.id });
  expect(await act(third, (acting) => answerSilence(acting, said))).toEqual(nothing);

  await expireIn(silent, -1);
  expect(await answer(silent, 0)).toMatchObject({ ok: false, reason: "silenceOver" });
});
