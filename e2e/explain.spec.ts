/** Why somebody may or may not: for administrators anywhere, for secretaries in their committee and of items they read. */
import { eq } from "drizzle-orm";
import { actorOf, committeeId, personId } from "@/db/cast";
import { db } from "@/db/client";
import { items } from "@/db/schema/items";
import { filed } from "./filed";
import { accessible, expect, RAC, test } from "./fixtures";

const rac = committeeId("rac");

test("an administrator learns the rule, the hat and the mandate, and nothing of any item", async ({ as }) => {
  const id = await filed({ ...RAC, author: actorOf("Rustam") }, "policyNote", "inReview", { title: "Not for admins" });
  const page = await as("Timur");
  await page.goto(`/admin/explain?person=${personId("Rustam")}&act=openBallot&committee=${rac}`);
  await expect(page.getByText(/^Yes: on .* Rustam Ismoilov may open the ballot\.$/)).toBeVisible();
  await expect(
    page.getByRole("row", { name: /^the chair Mandate · Uzbekistan · Since .*Granted by Timur Bekov/ }),
  ).toBeVisible();
  // The same of an item of his own: supposed, for no item is looked up.
  await page.goto(`/admin/explain?person=${personId("Rustam")}&act=openBallot&committee=${rac}&tie=author`);
  await expect(page.getByText(/^No: on .* Rustam Ismoilov may not open the ballot\.$/)).toBeVisible();
  await expect(page.getByText("It is the own item of Rustam Ismoilov: nobody may").first()).toBeVisible();
  await expect(page.getByText("no item was looked up")).toBeVisible();
  await accessible(page);

  // A symbol that exists answers as one that does not; an item's id is not even looked at. All but the
  // form is the answer: its pickers offer people and committees that come and go.
  const said = async (query: string) => {
    await page.goto(`/admin/explain?person=${personId("Rustam")}&act=readItem&${query}`);
    await expect(page.getByRole("main").getByText(/^(Yes|No): on .* Rustam Ismoilov may/)).toBeVisible();
    const answer = await page.getByRole("main").evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      for (const part of copy.querySelectorAll("form, script")) part.remove();
      return copy.textContent;
    });
    // The day turns between two questions once a night.
    return answer?.replaceAll(/RAC\/PN\/\d+\/\d+/g, "SYMBOL").replaceAll(/(Yes|No): on .*? Rustam/g, "$1: Rustam");
  };
  const [item] = await db().select({ symbol: items.symbol }).from(items).where(eq(items.id, id));
  const symbol = item?.symbol ?? "";
  expect(symbol).toMatch(/^RAC\/PN\/\d+\/\d+$/);
  expect(await said(`symbol=${symbol}`)).toBe(await said(`symbol=${symbol}99999`));
  expect(await said(`symbol=${symbol}&item=${id}`)).not.toContain("Not for admins");
});

test("a secretary asks of the items they read, and of nobody outside the committee", async ({ as }) => {
  const id = await filed(RAC, "policyNote", "inReview");
  const page = await as("Ulugbek");
  await page.goto(`/c/rac/items/${id}`);
  await page.getByRole("link", { name: "Explain rights" }).click();
  await page.goto(`/c/rac/explain?item=${id}&person=${personId("Aizada")}&act=giveAdvice`);
  await expect(page.getByText(/^Yes: on .* Aizada Toktosunova may give advice\.$/)).toBeVisible();
  await page.goto(`/c/rac/explain?item=${id}&person=${personId("Madina")}&act=giveAdvice`);
  await expect(
    page.getByText("Madina Saidova is none of these: a reviewer who accepted to advise on it.").first(),
  ).toBeVisible();
  await page.goto(`/c/rac/explain?person=${personId("Timur")}&act=fileItem`);
  await expect(page.getByText("Choose a person of this committee and an act.")).toBeVisible();

  // Their own items, and others' drafts, answer as what does not exist.
  const own = await filed({ ...RAC, author: actorOf("Ulugbek") }, "policyNote", "draft").catch(() => undefined);
  expect(own, "a secretary who is no member files nothing").toBeUndefined();
  const draft = await filed(RAC, "policyNote", "draft");
  for (const item of [draft, crypto.randomUUID()])
    expect((await page.goto(`/c/rac/explain?item=${item}`))?.status()).toBe(404);
});

test("nobody else is told, and to an administrator’s pages nobody else comes", async ({ as }) => {
  for (const who of ["Madina", "Leila", "Aizada"] as const) {
    const page = await as(who);
    expect((await page.goto("/c/rac/explain"))?.status()).toBe(404);
    expect((await page.goto("/admin/explain"))?.status()).toBe(404);
  }
});

test("members of a day gone by, with what was learned only later", async ({ as }) => {
  const page = await as("Ulugbek", { locale: "en" });
  const day = new Date(Date.now() - 300 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/c/rac/members?on=${day}`);
  // The chair rotated since: on that day Yerlan held it, and nobody knew until when.
  await expect(page.getByRole("region", { name: "Chair" }).getByText("Yerlan Seitkali")).toBeVisible();
  await expect(page.getByRole("region", { name: "Chair" }).getByText(/^Ended on /)).toBeVisible();
  await page.goto(`/c/rac/explain?person=${personId("Yerlan")}&act=seeMembers&on=${day}`);
  await expect(page.getByRole("row", { name: /^the chair Mandate/ })).toBeVisible();
});

test("in Russian, too", async ({ as }) => {
  const page = await as("Gulnora", { locale: "ru" });
  await page.goto(`/c/rac/explain?person=${personId("Leila")}&act=fileItem`);
  await expect(page.getByText(/^Нет: на .* Leila Hasanova не вправе подавать документы\.$/)).toBeVisible();
  await accessible(page);
});
