import { and, eq, isNotNull } from "drizzle-orm";
import { actorOf, committeeId as idOf } from "@/db/cast";
import { db } from "@/db/client";
import { items } from "@/db/schema/items";
import { projectDocuments } from "@/db/schema/project-parts";
import { projectEvents, projects } from "@/db/schema/projects";
import { indicators, milestones } from "@/db/schema/results";
import { seedDemo } from "@/db/seed";
import { expect, test } from "@/db/testing";
import { found } from "@/e2e/committee";
import { itemQueryOf } from "@/lib/listing/schema";
import { pageOf } from "@/lib/listing/store";
import { factsOf } from "@/lib/project-facts/store";
import { filesOf } from "@/lib/project-files/store";
import { wholeOf } from "./store";

const committeeId = idOf("rac");
const reader = actorOf("Ulugbek");

test("one question tells of a project what its tables hold, of no other project and of no other committee", async () => {
  await seedDemo({ keep: async () => {} });
  const { secretary, committeeId: elsewhere } = await found();
  const [review] = await db()
    .select()
    .from(items)
    .where(and(eq(items.kind, "oversightReview"), eq(items.status, "adopted"), isNotNull(items.projectId)))
    .orderBy(items.symbol);
  const id = review?.projectId ?? "";
  await db()
    .insert(projectDocuments)
    .values(
      ["Loan.pdf", "Plan.pdf"].map((name, at) => ({
        projectId: id,
        position: at,
        name,
        size: 2 ** 31 + at,
        sha256: "0",
        storageKey: name,
        addedAt: new Date(Date.UTC(2026, 0, 9 - at)),
      })),
    );
  const asked = { id, today: "1999-01-01", items: itemQueryOf({ sort: "title" }) };
  const whole = await wholeOf(reader, committeeId, asked);
  if (!whole) throw new Error("The committee has no such project.");

  expect(await factsOf([id])).toEqual([whole.project]);
  expect(whole.page).toEqual(await pageOf(reader, committeeId, { ...asked.items, project: id }));
  const about = await db().select({ id: items.id }).from(items).where(eq(items.projectId, id));
  expect(whole.page.rows.length).toBeGreaterThan(0);
  expect(about.map((one) => one.id)).toEqual(expect.arrayContaining(whole.page.rows.map((one) => one.id)));
  expect(whole.files).toMatchObject([
    { name: "Plan.pdf", size: 2 ** 31 + 1, by: null, title: "" },
    { name: "Loan.pdf", size: 2 ** 31 },
  ]);
  expect(whole.files).toEqual(await filesOf(id));

  const { events, lights, milestonesDue, judgements, reviews } = whole.history;
  const happened = await db().select().from(projectEvents).where(eq(projectEvents.projectId, id));
  expect(events.map((one) => Number(one.id)).toReversed()).toEqual(
    happened.toSorted((one, other) => one.seq - other.seq).map((one) => one.id),
  );
  const own = await db().select().from(indicators).where(eq(indicators.projectId, id));
  expect(Object.values(lights).reduce((sum, count) => sum + count, 0)).toBe(own.filter(({ light }) => light).length);
  expect(judgements).toBe(own.filter(({ judgementId }) => judgementId).length);
  const ahead = await db()
    .select()
    .from(milestones)
    .where(and(eq(milestones.projectId, id), eq(milestones.dropped, false)));
  expect(milestonesDue).toHaveLength(ahead.filter(({ achievedOn }) => achievedOn === null).length);
  const adopted = and(eq(items.projectId, id), eq(items.kind, "oversightReview"), eq(items.status, "adopted"));
  const reviewed = await db().select({ id: items.id }).from(items).where(adopted);
  expect(reviewed.map((one) => one.id)).toEqual(expect.arrayContaining(reviews.map((one) => one.id)));
  expect(reviews.length).toBeGreaterThan(0);

  expect(await wholeOf(secretary, elsewhere, asked)).toBeUndefined();
  expect(await wholeOf(reader, committeeId, { ...asked, id: committeeId })).toBeUndefined();
});

test("it tells whether lights of the committee are of an earlier day, or were never noted", async () => {
  await seedDemo({ keep: async () => {} });
  const [row] = await db().select().from(projects).where(eq(projects.code, "P-01"));
  const unlit = async (today: string) =>
    (await wholeOf(reader, committeeId, { id: row?.id ?? "", today, items: itemQueryOf({}) }))?.unlit;
  const note = (litOn: string | null, projectId?: string) =>
    db()
      .update(indicators)
      .set({ litOn })
      .where(projectId ? eq(indicators.projectId, projectId) : undefined);
  await note("2026-03-01");
  expect([await unlit("2026-03-01"), await unlit("2026-03-02")]).toEqual([false, true]);
  await note(null, row?.id);
  expect(await unlit("2026-03-01")).toBe(true);
});
