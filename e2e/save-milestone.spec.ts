import { db } from "@/db/client";
import { milestones } from "@/db/schema/results";
import { accessible, expect, RAC, test } from "./fixtures";
import { planned } from "./framework";

async function dam(name: string) {
  const { projectId } = await planned(RAC, name);
  const steps = ["Foundation laid", "Gates installed"];
  await db()
    .insert(milestones)
    .values(steps.map((title, at) => ({ projectId, title, plannedOn: `2099-0${at + 1}-01` })));
  return `/c/rac/projects/${projectId}/results`;
}

test("a milestone is changed in a form that its link brings, and that is there for it alone", async ({ as }) => {
  const address = await dam("A dam in steps");
  const page = await as("Madina");
  await page.goto(address);
  const change = page.getByRole("form", { name: /^Change “/ });
  await expect(page.getByRole("link", { name: "Change “Foundation laid”" })).toBeVisible();
  await expect(change).toHaveCount(0);
  await page.getByRole("link", { name: "Change “Gates installed”" }).press("Enter");
  await expect(change).toHaveAccessibleName("Change “Gates installed”");
  // Whoever goes on with the keyboard comes to its first field.
  await page.keyboard.press("Tab");
  await expect(change.getByRole("textbox", { name: "Milestone" })).toBeFocused();
  await accessible(page);
  await page.keyboard.press("End");
  await page.keyboard.insertText(", both of them");
  await change.getByRole("button", { name: "Save the milestone" }).click();
  await expect(page.getByText("Gates installed, both of them", { exact: true })).toBeVisible();

  const leila = await as("Leila");
  await leila.goto(page.url());
  await expect(leila.getByText("Gates installed, both of them", { exact: true })).toBeVisible();
  await expect(leila.getByRole("form", { name: /^Change “/ })).toHaveCount(0);
  await expect(leila.getByRole("link", { name: /^Change “/ })).toHaveCount(0);
});

test("without script the link brings the form too", async ({ as }) => {
  const address = await dam("A dam without script");
  const page = await as("Madina", { javaScriptEnabled: false });
  await page.goto(address);
  await page.getByRole("link", { name: "Change “Foundation laid”" }).click();
  const change = page.getByRole("form", { name: "Change “Foundation laid”" });
  await change.getByRole("textbox", { name: "Milestone" }).fill("Foundation laid again");
  await change.getByRole("button", { name: "Save the milestone" }).click();
  await expect(page.getByText("The milestone was saved.")).toBeVisible();
  await expect(page.getByText("Foundation laid again", { exact: true })).toBeVisible();
});
