import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { advice, events } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { act, found, must } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { opinionsOn } from "@/lib/kinds/oversight-review/opinions";
import { papersOf } from "@/lib/papers/store";
import { canonical } from "@/lib/rules/canonical";
import { hashOf } from "@/lib/session/hash";
import { giveAdvice } from "./perform";
import { GiveAdvice } from "./schema";

const ratings = [{ criterion: "impact" as const, rating: "MU" as const, evidence: "Harvests of one season only." }];
const said = { revision: 1, position: "recommend" as const, comments: "Sound." };

test("a reviewer rates beside the author, and the record commits to it", async () => {
  const body = await found();
  const itemId = await filed(body, "oversightReview", "inReview");
  const [reviewer] = body.reviewers;
  await must(act(reviewer, (acting) => giveAdvice(acting, { itemId, ...said, ratings })));
  const papers = await papersOf(itemId, null);
  expect(opinionsOn(1, papers.advice)).toEqual([{ name: "reviewer-one", ...ratings[0] }]);
  const [entry] = (await db().select().from(events).where(eq(events.itemId, itemId))).filter(
    (event) => event.act === "giveAdvice",
  );
  expect(entry?.data).toEqual({ position: "recommend", said: hashOf("Sound."), rated: hashOf(canonical(ratings)) });
});

test("what has no criteria is not rated, and nothing of it is kept", async () => {
  const body = await found();
  const itemId = await filed(body, "policyNote", "inReview");
  const [reviewer] = body.reviewers;
  expect(await act(reviewer, (acting) => giveAdvice(acting, { itemId, ...said, ratings }))).toMatchObject({
    ok: false,
    reason: "kindNotRated",
  });
  expect(await db().select().from(advice).where(eq(advice.itemId, itemId))).toEqual([]);
});

test("a rating needs its evidence, evidence its rating, and a criterion left empty is none", () => {
  const read = (...own: unknown[]) =>
    GiveAdvice.safeParse({
      itemId: crypto.randomUUID(),
      ...said,
      ratings: own.map((one) => ({ criterion: "impact", ...(one as object) })),
    });
  expect(read({ rating: "", evidence: " " }, { rating: "HU", evidence: "Two wells." }).data?.ratings).toEqual([
    { criterion: "impact", rating: "HU", evidence: "Two wells." },
  ]);
  const faults = (one: unknown) => read(one).error?.issues.map(({ path, message }) => [path.join("."), message]);
  expect(faults({ rating: "HU", evidence: "" })).toEqual([["ratings.0.evidence", "evidenceForOwnRating"]]);
  expect(faults({ rating: "notAssessed", evidence: "" })).toEqual([["ratings.0.evidence", "evidenceForOwnRating"]]);
  expect(faults({ rating: "", evidence: "Two wells." })).toEqual([["ratings.0.rating", "choose"]]);
  expect(read({ rating: "7", evidence: "Two wells." }).success).toBe(false);
});
