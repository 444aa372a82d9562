import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { sql } from "@/db/plain";
import { recommendations } from "@/db/schema/follow-up";
import { imports } from "@/db/schema/imports";
import { reports } from "@/db/schema/reports";
import { expect, test } from "@/db/testing";
import { act, found } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { waits } from "@/e2e/waiting";
import { waitingFor } from "@/lib/inbox/store";
import { dismissReport, noteFetched } from "@/lib/reports/perform";
import { reportsOf } from "@/lib/reports/store";
import type { Actor } from "@/lib/rules/hats";
import { no } from "@/lib/rules/verdict";
import { IMPORT_STATES } from "@/lib/rules/words";

test("a file waits for whoever sent it while it needs them, and for nobody else", async () => {
  const body = await found();
  const { secretary, committeeId } = body;
  const file = { committeeId, format: "csv" as const, size: 1, sha256: "", storageKey: "" };
  await db()
    .insert(imports)
    .values(IMPORT_STATES.map((state) => ({ ...file, personId: secretary.id, name: state, state })));
  const named = async (who: Actor) =>
    (await waits(body, who, "confirmImport")).map(({ told }) => (told.about === "file" ? told.name : "")).toSorted();
  expect(await named(secretary)).toEqual(["failed", "mapping", "ready", "refused", "stale"]);
  const other = { ...secretary, id: body.chair.id };
  expect(await named(other), "another secretary").toEqual([]);
  const retired = { ...secretary, seats: [{ ...secretary.seats[0], roles: ["observer"] }] } as Actor;
  expect(await named(retired), "who may not import any more").toEqual([]);
});

test("a report waits for whoever asked until it is downloaded, asked for anew, removed or no longer kept", async () => {
  const body = await found();
  const { observer, committeeId } = body;
  const day = (days: number) => new Date(Date.now() + days * 86_400_000);
  const report = (from: string, state: "queued" | "ready" | "failed" | "expired", more = {}) => ({
    committeeId,
    personId: observer.id,
    from,
    until: "2026-06-30",
    state,
    ...(state !== "queued" && { finishedAt: day(-1), expiresAt: day(29) }),
    ...more,
  });
  const [ready] = await db()
    .insert(reports)
    .values([
      report("2026-01-01", "ready"),
      report("2026-02-01", "failed"),
      report("2026-03-01", "queued"),
      report("2026-04-01", "expired"),
      report("2026-05-01", "ready", { expiresAt: day(-0.1) }),
    ])
    .returning({ id: reports.id });
  const seen = async (who = observer) =>
    (await waits(body, who, "fetchReport"))
      .map(({ told }) => (told.about === "report" ? `${told.from} ${told.state}` : ""))
      .toSorted();
  expect(await seen()).toEqual(["2026-01-01 ready", "2026-02-01 failed"]);
  for (const nobody of [body.author, body.secretary, body.chair]) expect(await seen(nobody)).toEqual([]);
  expect((await waitingFor({ ...observer, seats: [] }, committeeId)).length, "who left").toBe(0);

  await noteFetched(ready?.id ?? "");
  expect(await seen()).toEqual(["2026-02-01 failed"]);
  await db()
    .insert(reports)
    .values(report("2026-02-01", "queued", { createdAt: day(1) }));
  expect(await seen(), "asked for anew").toEqual([]);

  const [another, queued] = await db()
    .insert(reports)
    .values([report("2026-06-01", "ready"), report("2026-06-02", "queued")])
    .returning({ id: reports.id });
  const dismiss = (who: Actor, reportId = another?.id ?? "") =>
    act(who, (acting) => dismissReport(acting, { committeeId, reportId }));
  expect(await dismiss(body.secretary), "somebody else's").toEqual(no("notFound"));
  expect(await dismiss(observer, queued?.id), "not made yet").toEqual(no("notFound"));
  expect(await seen()).toEqual(["2026-06-01 ready"]);
  expect((await dismiss(observer)).ok).toBe(true);
  expect(await seen(), "taken off").toEqual([]);
  expect((await dismiss(observer)).ok, "twice comes to the same").toBe(true);
  expect((await reportsOf(committeeId, observer.id)).map(({ from }) => from)).toContain("2026-06-01");
});

test("what was recommended waits for the secretaries from the first reminder on, unless they are kept from it", async () => {
  const body = await found();
  const { secretary, committeeId } = body;
  const id = await filed(body, "policyNote", "adopted", { confidentiality: "restricted" });
  const due = (days: number) =>
    db()
      .update(recommendations)
      .set({ dueOn: sql`(now() at time zone 'Asia/Dushanbe')::date + ${days}::int` })
      .where(eq(recommendations.itemId, id));
  const followed = async (who = secretary) => (await waits(body, who, "followUp")).map((row) => row.id);
  await due(5);
  expect(await followed()).toEqual([]);
  await due(3);
  expect(await followed(), "once, however many are due").toEqual([id]);
  await due(-400);
  expect(await followed()).toEqual([id]);
  const [first] = await db().select().from(recommendations).where(eq(recommendations.itemId, id));
  await db()
    .insert(recommendations)
    .values({ itemId: id, committeeId, number: 7, text: "Mend it.", addressee: "Road agency", dueOn: "2026-01-31" });
  const [row] = await waits(body, secretary, "followUp");
  expect(row?.told, "whom to ask, and not who wrote it").toMatchObject({
    about: "recommendation",
    kind: "policyNote",
    numbers: expect.arrayContaining([first?.number, 7]),
    addressees: expect.arrayContaining([first?.addressee, "Road agency"]),
  });
  expect(row?.dueOn, "the day itself, and not the midnight after it").toBe(first?.dueOn);
  for (const nobody of [body.author, body.chair, body.observer, ...body.reviewers])
    expect(await followed(nobody)).toEqual([]);
  for (const level of ["recused", "walled"] as const)
    expect(await followed({ ...secretary, conflicts: [{ itemId: id, level }] }), level).toEqual([]);
  const author = { ...body.author, seats: [{ ...secretary.seats[0], committeeId }] } as Actor;
  expect(await followed(author), "nobody administers their own").toEqual([]);
  await db().update(recommendations).set({ response: "rejected" }).where(eq(recommendations.itemId, id));
  const decides = async (who = secretary) => (await waits(body, who, "closeRecommendation")).map((row) => row.id);
  expect([await followed(), await decides()], "answered, and for the committee to close").toEqual([[], [id]]);
  expect((await waits(body, secretary, "closeRecommendation"))[0]?.dueOn).toBeNull();
  expect([await decides(author), await decides(body.observer)]).toEqual([[], []]);
  await db().update(recommendations).set({ closedAt: new Date() }).where(eq(recommendations.itemId, id));
  expect([await followed(), await decides()]).toEqual([[], []]);
});
