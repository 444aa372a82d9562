import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures";
import { linkSentTo } from "./mail";

test("somebody invited sets a password, and lands in the committee once a role is granted", async ({ as, page }) => {
  const email = `${randomUUID()}@majlis.example`;
  const admin = await as("Timur");
  await admin.goto("/admin/people");
  await admin.getByRole("link", { name: "Invite a person" }).click();
  await admin.getByLabel("Name").fill("Zarina Yoqubova");
  await admin.getByLabel("E-mail address").fill(email);
  await admin.getByRole("button", { name: "Send the invitation" }).click();
  await expect(admin.getByRole("heading", { level: 1, name: "Zarina Yoqubova" })).toBeVisible();

  const link = await linkSentTo(email);
  await page.goto(link);
  await expect(page.getByText(`You were invited as ${email}.`)).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Zarina Yoqubova");
  await page.getByLabel("New password", { exact: true }).fill("mulberries in May");
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await expect(page.getByText("You do not sit in a committee yet")).toBeVisible();

  await admin.getByRole("link", { name: "Grant a role in RAC" }).click();
  await admin.getByRole("radio", { name: "Observer" }).check();
  await admin.getByRole("button", { name: "Grant the role" }).click();
  await expect(admin.getByRole("heading", { level: 1, name: "Observer: Zarina Yoqubova" })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Inbox" })).toBeVisible();
  await expect(page.getByText("Nothing waits for you")).toBeVisible();
  await page.goto(link);
  await expect(page.getByText(/^This invitation was used already/)).toBeVisible();
});

test("only administrators invite", async ({ as }) => {
  for (const who of ["Saltanat", "Ulugbek", "Farrukh"] as const) {
    const page = await as(who);
    expect((await page.goto("/admin/people/invite"))?.status()).toBe(404);
  }
});
