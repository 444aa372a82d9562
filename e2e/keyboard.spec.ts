import type { Page } from "@playwright/test";
import { filed } from "./filed";
import { expect, RAC, test } from "./fixtures";

test("the first key leads past the navigation", async ({ as }) => {
  const page = await as("Merdan");
  await page.goto("/c/rac/items");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("a ballot is cast with the keyboard alone", async ({ as }) => {
  const page = await as("Farrukh");
  await page.goto(`/c/rac/items/${await filed(RAC, "policyNote", "inBallot")}`);
  await page.getByRole("main").focus();
  await tabTo(page, "radio", /^Approve/);
  // The arrows move between the positions, as in any group of radio buttons.
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /^Object/ })).toBeChecked();
  await tabTo(page, "textbox", "Reason");
  await page.keyboard.type("The costs are not shared evenly.");
  await tabTo(page, "button", "Cast the ballot");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your delegation’s position was recorded.")).toBeVisible();
  await expect(page.getByText(/^1 of 5 delegations have spoken\. Object: 1$/)).toBeVisible();
});

/** Presses Tab until it is reached, as somebody who cannot point does. */
async function tabTo(page: Page, role: "button" | "radio" | "textbox", name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(wanted).toBeFocused({ timeout: 100 });
  }).toPass({ intervals: [0] });
}
