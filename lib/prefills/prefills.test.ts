import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { items } from "@/db/schema/items";
import { prefills } from "@/db/schema/prefills";
import { projectRisks, projects } from "@/db/schema/projects";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { saveDraft } from "@/lib/drafts/perform";
import { discardDraft, fileItem } from "@/lib/items/perform";
import { FileItem } from "@/lib/items/schema";
import { loadPrefill } from "./loaders";

async function project(body: Body): Promise<string> {
  const [added] = await db()
    .insert(projects)
    .values({
      committeeId: body.committeeId,
      code: "P-7",
      title: "A canal",
      area: "energy",
      countries: ["TJ"],
      status: "active",
    })
    .returning({ id: projects.id });
  const projectId = added?.id ?? "";
  const risk = (framework: "ebrd" | "adbSps", code: string, assessedOn: string, recordedAt: string) => ({
    projectId,
    framework,
    code,
    assessedOn,
    reason: `Assessed as ${code}, on the ground.`,
    recordedAt: new Date(recordedAt),
  });
  await db()
    .insert(projectRisks)
    .values([
      risk("ebrd", "B", "2024-03-01", "2024-03-02T09:00:00Z"),
      risk("ebrd", "A", "2025-03-01", "2025-03-02T09:00:00Z"),
      // Assessed in time, and told only afterwards.
      risk("adbSps", "C", "2025-04-01", "2026-01-15T09:00:00Z"),
    ]);
  return projectId;
}

const file = (body: Body, projectId: string, asOf = "") =>
  act(body.author, (acting) =>
    fileItem(acting, { committeeId: body.committeeId, kind: "oversightReview", projectId, asOf }),
  );
const dataOf = async (id: string) => (await db().select().from(items).where(eq(items.id, id)))[0];

test("a review opens with its project as it was on record on a day", async () => {
  const body = await found();
  const projectId = await project(body);
  const safeguards = async (asOf: string) => {
    const { id } = await must(file(body, projectId, asOf));
    return ((await dataOf(id))?.data.safeguards ?? {}) as Record<string, unknown>;
  };
  expect(await safeguards("2024-02-01")).toMatchObject({ framework: "", code: "" });
  expect(await safeguards("2024-12-31")).toMatchObject({ framework: "ebrd", code: "B", date: "2024-03-01" });
  expect(await safeguards("2025-12-31")).toMatchObject({ framework: "ebrd", code: "A" });
  expect(await safeguards("")).toMatchObject({ framework: "adbSps", code: "C" });
});

test("it keeps what it was opened with, and says what was changed since", async () => {
  const body = await found();
  const projectId = await project(body);
  const { id } = await must(file(body, projectId, "2025-12-31"));
  expect(await dataOf(id)).toMatchObject({ title: "A canal", area: "energy", projectId, version: 1 });
  const given = (await dataOf(id))?.data ?? {};
  expect(await loadPrefill(id, "oversightReview", given)).toMatchObject({ asOf: "2025-12-31", project: "P-7" });

  const data = {
    ...given,
    title: "A canal: review of 2025",
    safeguards: { ...(given.safeguards as object), affected: ["UZ"] },
  };
  await must(act(body.author, (acting) => saveDraft(acting, { itemId: id, version: 1, data })));
  const now = await loadPrefill(id, "oversightReview", (await dataOf(id))?.data);
  expect(now?.fields.filter((field) => !now.kept.includes(field))).toEqual(["title"]);

  await must(act(body.author, (acting) => discardDraft(acting, id)));
  expect(await db().select().from(prefills).where(eq(prefills.itemId, id))).toEqual([]);
});

test("nothing is taken from another committee's project, from a day to come, or for another kind", async () => {
  const body = await found();
  const elsewhere = await project(await found());
  expect(await file(body, elsewhere)).toMatchObject({ ok: false, reason: "notFound" });
  expect(await file(body, await project(body), "2999-01-01")).toMatchObject({ ok: false, reason: "dayToCome" });
  expect(await db().select().from(items).where(eq(items.committeeId, body.committeeId))).toEqual([]);
  const asked = { committeeId: body.committeeId, kind: "policyNote", projectId: elsewhere };
  expect(FileItem.safeParse(asked).error?.issues[0]?.path).toEqual(["projectId"]);
});
