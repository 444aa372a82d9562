import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { found } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { citing } from "@/lib/kinds/citations";
import { loadCitable, loadCited } from "./loaders";

const hash = (sign: string) => sign.repeat(64);

test("a finding cites a file as it is; readers are warned once it is replaced, or taken out", async () => {
  const body = await found();
  const itemId = await filed(body, "oversightReview", "draft");
  const elsewhere = await filed(body, "oversightReview", "draft");
  const attach = async (name: string, sha256: string, to = itemId) => {
    const row = { itemId: to, name, size: 9, type: "text/csv", sha256, storageKey: crypto.randomUUID() };
    const [added] = await db()
      .insert(attachments)
      .values({ ...row, addedBy: body.author.id })
      .returning({ id: attachments.id });
    return added?.id ?? "";
  };
  const takeOut = (id: string) =>
    db().update(attachments).set({ removedAt: sql`now()`, removedBy: body.author.id }).where(sql`id = ${id}`);

  const survey = await attach("survey.csv", hash("a"));
  const wells = await attach("wells.csv", hash("b"));
  const foreign = await attach("secret.csv", hash("c"), elsewhere);
  expect(await loadCitable(itemId)).toEqual([
    { value: `file:${survey}:${hash("a")}`, name: "survey.csv", sha256: hash("a") },
    { value: `file:${wells}:${hash("b")}`, name: "wells.csv", sha256: hash("b") },
  ]);

  const cites = [survey, wells].map((id, place) => citing({ id, sha256: hash(place ? "b" : "a") }));
  const data = { findings: cites.map((one) => ({ cites: one })) };
  expect((await loadCited(itemId, data)).drifts).toEqual({});

  await takeOut(survey);
  await takeOut(wells);
  await attach("survey.csv", hash("d"));
  expect(await loadCited(itemId, data)).toMatchObject({
    names: { [survey]: "survey.csv", [wells]: "wells.csv" },
    drifts: { [cites[0] ?? ""]: "replaced", [cites[1] ?? ""]: "removed" },
  });

  // Another item's file is none of this one's, and not even its name is told.
  const stolen = citing({ id: foreign, sha256: hash("c") });
  const told = await loadCited(itemId, { findings: [{ cites: stolen }] });
  expect(told.drifts).toEqual({ [stolen]: "unknown" });
  expect(JSON.stringify(told)).not.toContain("secret.csv");
});
