import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { memberships } from "@/db/schema/committees";
import type { Actor } from "@/lib/rules/hats";
import { cast, join, opened } from "./ballot";
import { must } from "./committee";
import { filed } from "./filed";
import { expect, RAC, test } from "./fixtures";
import { newPerson } from "./person";

test("a role granted opens the committee to an open tab, a role ended closes it: from the next request on", async ({
  as,
}) => {
  const person = await newPerson({ name: "Jamshed Rahimov" });
  const item = `/c/rac/items/${await filed(RAC, "policyNote", "submitted")}`;
  const [tab, admin] = [await as(person), await as("Timur")];
  expect((await tab.goto(item))?.status()).toBe(404);

  await admin.goto(`/admin/people/${person.id}`);
  await admin.getByRole("link", { name: "Grant a role in RAC" }).click();
  await admin.getByRole("radio", { name: "Secretary" }).check();
  await admin.getByRole("button", { name: "Grant the role" }).click();
  await expect(admin.getByRole("heading", { level: 1, name: "Secretary: Jamshed Rahimov" })).toBeVisible();

  await tab.reload();
  await tab.getByRole("button", { name: "Start the review" }).click();
  const dialog = tab.getByRole("dialog", { name: "Start the review" });
  await expect(dialog).toBeVisible();

  await admin.getByRole("button", { name: "End the role" }).click();
  const end = admin.getByRole("dialog", { name: "End this role now?" });
  await end.getByLabel("Reason").fill("Seconded to the ministry.");
  await end.getByRole("button", { name: "End the role" }).click();
  await expect(admin.getByText("The role was ended.")).toBeVisible();

  // The tab still shows the button; the server knows better.
  await dialog.getByRole("button", { name: "Start the review" }).click();
  await expect(dialog.getByRole("alert")).toContainText("There is nothing here that you may see.");
  expect((await tab.reload())?.status()).toBe(404);
});

test("alternates have their order: an administrator changes it, and whoever stands higher speaks last", async ({
  as,
}) => {
  const ballot = await opened({});
  const { body, itemId } = ballot;
  const [first, second] = [await join(body, 1, "alternate", 1), await join(body, 1, "alternate", 2)];
  const admin = await as("Timur");
  const roleOf = async ({ id }: Actor) => {
    const [role] = await db().select({ id: memberships.id }).from(memberships).where(eq(memberships.personId, id));
    return `/admin/committees/${body.committeeId}/roles/${role?.id}`;
  };
  const give = async (who: Actor, place: string) => {
    await admin.goto(await roleOf(who));
    await admin.getByLabel("Place among the alternates").fill(place);
    await admin.getByLabel("Reason").first().fill("The delegation wrote so.");
    await admin.getByRole("button", { name: "Change the mandate" }).click();
  };
  await give(second, "1");
  await expect(admin.getByRole("region", { name: "Change the mandate" }).getByRole("alert")).toContainText(
    "alternate-1 has place 1 among the alternates",
  );
  await give(first, "3");
  await expect(admin.getByText("The mandate was changed.")).toBeVisible();
  await give(second, "1");
  await expect(admin.getByText("The mandate was changed.")).toBeVisible();
  const members = await as({ id: body.secretary.id });
  await members.goto(`/c/${body.slug}/members`);
  await expect(members.getByText(/^Alternate \d$/)).toHaveText(["Alternate 1", "Alternate 3"]);

  // Who became the first speaks over the other, and not the other way round.
  await must(cast(ballot, second, "approve"));
  const page = await as({ id: first.id });
  await page.goto(`/c/${body.slug}/items/${itemId}`);
  await page.getByRole("radio", { name: "Abstain" }).check();
  await page.getByRole("button", { name: "Change the position" }).click();
  await expect(page.getByRole("alert").first()).toContainText(
    "has spoken for your delegation, with more weight than yours",
  );
});
