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
