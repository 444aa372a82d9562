import { hashPassword } from "@/lib/session/passwords";
import { expect, test } from "./fixtures";
import { linkSentTo } from "./mail";
import { newPerson } from "./person";

test("a forgotten password is replaced by a link, once, and ends what was open elsewhere", async ({ page, as }) => {
  const person = await newPerson({ passwordHash: await hashPassword("the old and forgotten one") });
  const elsewhere = await as(person);
  await elsewhere.goto("/profile");
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Profile" })).toBeVisible();

  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Forgot your password?" })).toBeVisible();
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText(/^If we know this address, a link is on its way/).first()).toBeVisible();

  const link = await linkSentTo(person.email);
  await page.goto(link);
  await page.getByLabel("New password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("New password");
  await page.getByLabel("New password", { exact: true }).fill("a new one, well kept");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your committees" })).toBeVisible();

  await elsewhere.reload();
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await elsewhere.getByLabel("E-mail address").fill(person.email);
  await elsewhere.getByLabel("Password").fill("the old and forgotten one");
  await elsewhere.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(elsewhere.getByRole("main").getByRole("alert")).toContainText("do not fit together");

  await elsewhere.goto(link);
  await expect(elsewhere.getByText("This link was used already or has expired. Ask for another one.")).toBeVisible();
});
