import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { followUps, recommendations } from "@/db/schema/follow-up";
import { events } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import type { Acting } from "@/lib/action";
import { countsOf, foldFollowUpTallies } from "@/lib/follow-up/store";
import { papersOf } from "@/lib/papers/store";
import { insists } from "@/lib/rules/follow-up";
import type { Actor } from "@/lib/rules/hats";
import type { Verdict } from "@/lib/rules/verdict";
import { closeRecommendation, reopenRecommendation, reportImplementation, respondToRecommendation } from "./perform";
import { followUpQueryOf, RespondToRecommendation } from "./schema";
import { openRecommendations, pageOf } from "./store";

const said = async (verdict: Promise<Verdict<unknown>>) => {
  const answer = await verdict;
  return answer.ok ? "yes" : answer.reason;
};

/** An adopted review, and its first recommendation. */
async function adopted(body: Body, kind: "oversightReview" | "policyNote" = "oversightReview") {
  const itemId = await filed(body, kind, "adopted");
  const rows = await db()
    .select()
    .from(recommendations)
    .where(eq(recommendations.itemId, itemId))
    .orderBy(recommendations.number);
  const [first] = rows;
  if (!first) throw new Error("Nothing was recommended.");
  const of = { itemId, recommendationId: first.id };
  const one = async () => (await db().select().from(recommendations).where(eq(recommendations.id, first.id)))[0];
  return { itemId, rows, of, one };
}

test("what is adopted is followed up from then on, each recommendation once; what is not adopted is not", async () => {
  const body = await found();
  for (const kind of ["oversightReview", "policyNote"] as const) {
    const { rows } = await adopted(body, kind);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, nth) => nth + 1));
    expect(rows[0]).toMatchObject({ response: null, implementation: "notStarted", closedAt: null });
  }
  const before = (await db().select().from(recommendations)).length;
  await filed(body, "policyNote", "notAdopted");
  await filed(body, "capacityRequest", "adopted");
  expect((await db().select().from(recommendations)).length).toBe(before);
});

test("a recommendation goes over response and implementation to closure, all on the item's record", async () => {
  const body = await found();
  const { itemId, of, one } = await adopted(body);
  const as = <T>(who: Actor, run: (acting: Acting) => Promise<Verdict<T>>) => act(who, run);
  const respond = (response: "accepted" | "partly" | "rejected", note: string, who = body.author) =>
    as(who, (acting) => respondToRecommendation(acting, { ...of, response, note }));
  const report = (implementation: "underway" | "implemented") =>
    as(body.author, (acting) => reportImplementation(acting, { ...of, implementation, note: "See the certificate." }));
  const close = (who = body.secretary) =>
    as(who, (acting) => closeRecommendation(acting, { ...of, note: "Seen on site." }));

  expect(await said(respond("partly", ""))).toBe("responseReason");
  expect(await said(respond("accepted", "", body.observer))).toBe("onlyHats");
  await must(respond("partly", "The crossing only; the road is another ministry's."));
  expect(await said(close())).toBe("notImplementedYet");
  await must(report("implemented"));
  expect(await said(close(body.author))).toBe("onlyHats");
  await must(close());
  expect(await one()).toMatchObject({ response: "partly", implementation: "implemented", closedAt: expect.any(Date) });
  expect(await said(respond("rejected", "After all not."))).toBe("recommendationClosed");
  const reopen = () =>
    as(body.chair, (acting) => reopenRecommendation(acting, { ...of, note: "It was taken down again." }));
  await must(reopen());
  expect(await said(reopen())).toBe("recommendationOpen");

  const entries = await db().select().from(followUps).orderBy(followUps.id);
  expect(entries.map((entry) => entry.act)).toEqual([
    "respondToRecommendation",
    "reportImplementation",
    "closeRecommendation",
    "reopenRecommendation",
  ]);
  const recorded = await db()
    .select({ act: events.act })
    .from(events)
    .where(eq(events.itemId, itemId))
    .orderBy(events.id);
  expect(recorded.slice(-4).map((event) => event.act)).toEqual(entries.map((entry) => entry.act));
});

test("what was rejected has nothing to implement, and closes once that is noted", async () => {
  const body = await found();
  const { of, one } = await adopted(body);
  await must(
    act(body.author, (acting) =>
      respondToRecommendation(acting, { ...of, response: "rejected", note: "There is no budget line for it." }),
    ),
  );
  expect(
    await said(
      act(body.author, (acting) => reportImplementation(acting, { ...of, implementation: "underway", note: "Begun." })),
    ),
  ).toBe("recommendationRejected");
  const by = <T>(who: Actor, run: (acting: Acting) => Promise<Verdict<T>>) => must(act(who, run));
  const insist = (acting: Acting) => reopenRecommendation(acting, { ...of, note: "The ground does not hold." });
  expect(await said(act(body.author, insist)), "the committee's to insist").toBe("onlyHats");
  await by(body.chair, insist);
  expect((await one())?.response, "to be answered anew").toBeNull();
  const [insisted] = (await papersOf(of.itemId, null)).events;
  expect([insisted?.act, insists(insisted?.before)], "its record tells it from what was closed").toEqual([
    "reopenRecommendation",
    true,
  ]);
  expect(await said(act(body.chair, insist))).toBe("recommendationOpen");
  await by(body.author, (acting) =>
    respondToRecommendation(acting, { ...of, response: "rejected", note: "The budget is what it was." }),
  );
  await by(body.secretary, (acting) => closeRecommendation(acting, { ...of, note: "The committee takes note." }));
  await by(body.chair, insist);
  await by(body.chair, insist);
  const again = (await papersOf(of.itemId, null)).events.slice(0, 2);
  expect(
    again.map(({ before }) => insists(before)),
    "the rejection, after what was closed",
  ).toEqual([true, false]);
});

test("a form without the reason is refused at its field", () => {
  const id = crypto.randomUUID();
  const { error } = RespondToRecommendation.safeParse({ itemId: id, recommendationId: id, response: "rejected" });
  expect(error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([["note", "responseReason"]]);
});

test("a recommendation of another item, and what one may not read, do not exist", async () => {
  const body = await found();
  const { of } = await adopted(body);
  const other = await adopted(body);
  const mixed = { itemId: other.itemId, recommendationId: of.recommendationId };
  const respond = (where: typeof of, who: Actor) =>
    said(act(who, (acting) => respondToRecommendation(acting, { ...where, response: "accepted", note: "" })));
  expect(await respond(mixed, body.secretary)).toBe("notFound");
  expect(await respond(of, (await found()).author)).toBe("notFound");
});

test("entries are append-only", async ({ database }) => {
  const body = await found();
  const { of } = await adopted(body);
  await must(act(body.author, (acting) => respondToRecommendation(acting, { ...of, response: "accepted", note: "" })));
  const refusal = expect.objectContaining({ code: "23001" });
  for (const statement of ["update follow_ups set note = 'x'", "delete from follow_ups", "truncate follow_ups"])
    expect(
      await database.owner.unsafe(statement).then(
        () => "done",
        (error: unknown) => error,
      ),
      statement,
    ).toEqual(refusal);
});

test("the list narrows, pages either way, and holds what its reader may see", async () => {
  const body = await found();
  const { secretary, committeeId, observer } = body;
  const open = await filed(body, "policyNote", "adopted");
  const hidden = await filed(body, "policyNote", "adopted", { confidentiality: "restricted" });
  await db().delete(recommendations);
  const days = ["2026-01-01", "2026-03-01", "2026-05-01", "2026-06-20", "2026-07-10", "2026-12-01"];
  const note = (itemId: string, dues: string[]) =>
    act(secretary, async ({ tx }) => {
      const rows = dues.map((when, nth) => ({ what: `Step ${nth}`, who: `Agency ${when}`, when }));
      await openRecommendations(tx, { id: itemId, committeeId, kind: "policyNote", data: { recommendations: rows } });
      return { ok: true, value: undefined };
    });
  await note(open, days);
  await note(hidden, ["2026-02-01"]);
  const today = "2026-07-01";
  const list = async (params: Record<string, string>, who = secretary) =>
    (await pageOf(who, committeeId, followUpQueryOf(params), today)).rows.map(({ dueOn }) => dueOn);
  expect(await list({})).toEqual(["2026-01-01", "2026-02-01", ...days.slice(1)]);
  expect(await list({}, observer)).toEqual(days);
  expect(await list({ standing: "overdue" }, observer)).toEqual(days.slice(0, 4));
  expect(await list({ standing: "dueSoon" }, observer)).toEqual(["2026-07-10"]);
  expect(await list({ age: "upTo30" }, observer)).toEqual(["2026-06-20"]);
  expect(await list({ age: "upTo90" }, observer)).toEqual(["2026-05-01"]);
  expect(await list({ age: "over180" }, observer)).toEqual(["2026-01-01"]);
  expect(await list({ response: "awaited" }, observer)).toEqual(days.slice(4));
  expect(await list({ q: "AGENCY 2026-05" }, observer)).toEqual(["2026-05-01"]);
  expect(await list({ kind: "oversightReview" }, observer)).toEqual([]);
  expect(await countsOf(observer, committeeId, today)).toEqual({
    closed: 0,
    toDecide: 0,
    open: 6,
    overdue: 4,
    upTo30: 1,
    upTo90: 1,
    upTo180: 1,
    over180: 1,
    unanswered: 4,
  });

  // What is closed to all but a few is counted for those who may read it; folding changes nothing.
  await foldFollowUpTallies();
  expect(await countsOf(secretary, committeeId, today)).toMatchObject({ open: 7, overdue: 5, upTo180: 2 });
  expect(await list({ openTo: "committee" })).toEqual(days);
  expect(await list({ standing: "ahead", response: "unanswered" })).toEqual(days.slice(4));

  const first = await pageOf(secretary, committeeId, followUpQueryOf({}), today, 3);
  const after = `${first.next?.dueOn}~${first.next?.id}`;
  const second = await pageOf(secretary, committeeId, followUpQueryOf({ after }), today, 3);
  const before = `${second.previous?.dueOn}~${second.previous?.id}`;
  const again = await pageOf(secretary, committeeId, followUpQueryOf({ before }), today, 3);
  expect([first.previous, again.previous]).toEqual([undefined, undefined]);
  expect(again.rows).toEqual(first.rows);
  expect(second.rows.map(({ dueOn }) => dueOn)).toEqual(
    ["2026-05-01", "2026-06-20", "2026-07-10"].slice(0, second.rows.length),
  );
});
