import { expect, test } from "./fixtures";
import { newPerson } from "./person";

test("signing out everywhere ends another open tab at its next request", async ({ as }) => {
  const person = await newPerson();
  const [here, there] = [await as(person), await as(person)];
  await there.goto("/profile");
  await here.goto("/profile/security");
  await here.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(here.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();

  // What was typed in the other tab is refused and stays.
  await there.getByLabel("Name", { exact: true }).fill("Rosa Mirzoeva-Karimova");
  await there.getByRole("button", { name: "Save" }).click();
  await expect(there.getByRole("main").getByRole("alert")).toContainText("You are signed out.");
  await expect(there.getByLabel("Name", { exact: true })).toHaveValue("Rosa Mirzoeva-Karimova");
  await there.reload();
  await expect(there.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});

test("signing out on one device leaves the other", async ({ as }) => {
  const person = await newPerson();
  const [here, there] = [await as(person), await as(person)];
  await here.goto("/");
  await here.getByRole("group").filter({ hasText: "Account of Rosa Mirzoeva" }).click();
  await here.getByRole("link", { name: "Sign out" }).click();
  await here.getByRole("button", { name: "Sign out" }).click();
  await expect(here.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await there.goto("/profile");
  await expect(there.getByRole("heading", { level: 1, name: "Profile" })).toBeVisible();
});
