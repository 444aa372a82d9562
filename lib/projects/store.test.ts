import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { items } from "@/db/schema/items";
import { projects } from "@/db/schema/projects";
import { expect, test } from "@/db/testing";
import { found } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import type { Actor } from "@/lib/rules/hats";
import { projectsOf } from "./store";

test("a project counts the items about it that the reader may see", async () => {
  const body = await found();
  const { committeeId, observer, secretary } = body;
  const [project] = await db()
    .insert(projects)
    .values({ committeeId, code: "P-1", title: "A bridge", area: "trade", countries: ["TJ"], status: "active" })
    .returning({ id: projects.id });
  const projectId = project?.id ?? "";
  const open = await filed(body, "policyNote", "submitted");
  const closed = await filed(body, "policyNote", "submitted", { confidentiality: "restricted" });
  await filed(body, "policyNote", "submitted");
  for (const id of [open, closed]) await db().update(items).set({ projectId }).where(eq(items.id, id));

  const counted = async (actor: Actor) => (await projectsOf(actor, committeeId)).map((row) => row.items);
  expect(await counted(secretary)).toEqual([2]);
  expect(await counted(observer)).toEqual([1]);
  expect(await counted({ ...observer, conflicts: [{ itemId: open, level: "walled" }] })).toEqual([0]);
});
