import { found } from "./committee";
import { accessible, expect, test } from "./fixtures";

test("filters stand in the address, so that a list can be sent to somebody else", async ({ as }) => {
  const page = await as("Ulugbek");
  await page.goto("/c/rac/items");
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Kind").selectOption("Policy note");
  await page.getByLabel("Status").selectOption("In ballot");
  await page.getByRole("button", { name: "Show results" }).click();
  await expect(page).toHaveURL(/\/c\/rac\/items\?.*kind=policyNote/);
  await expect(page).toHaveURL(/status=inBallot/);

  const colleague = await as("Farrukh");
  await colleague.goto(page.url());
  await expect(colleague.getByLabel("Status")).toHaveValue("inBallot");
  const rows = colleague.getByRole("table", { name: "Items" }).getByRole("row");
  await expect(rows.nth(1)).toBeVisible();
  for (const row of (await rows.all()).slice(1)) {
    await expect(row).toContainText("Policy note");
    await expect(row).toContainText("In ballot");
  }

  await colleague.getByRole("link", { name: "Clear filters" }).click();
  await expect(colleague).toHaveURL(/\/c\/rac\/items$/);
  await expect(colleague.getByLabel("Status")).toHaveValue("");
});

test("a list is ordered by its headers, one way and the other", async ({ as }) => {
  const page = await as("Merdan");
  await page.goto("/c/rac/items");
  const header = page.getByRole("columnheader", { name: "Item" });
  const titles = page.getByRole("table", { name: "Items" }).getByRole("rowheader").getByRole("link");
  await header.getByRole("link").click();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  const [lowest = ""] = await titles.allInnerTexts();
  await header.getByRole("link").click();
  await expect(header).toHaveAttribute("aria-sort", "descending");
  await expect(page).toHaveURL(/sort=title&direction=down/);
  await expect(titles.first()).not.toHaveText(lowest);
});

test("a list is kept under a name, and only for the one who kept it", async ({ as }) => {
  const body = await found();
  const page = await as(body.author);
  await page.goto(`/c/${body.slug}/items?area=energy&status=open`);
  const saving = page.getByRole("link", { name: "Save this view" });
  await saving.focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("region", { name: "Save this view" });
  const name = form.getByLabel("Name of the view");
  await expect(name, "what follows the link begins in the field").toBeFocused();
  await accessible(page);
  await form.getByRole("link", { name: "Do not save" }).click();
  await expect(form).toHaveCount(0);
  await saving.click();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("alert")).toContainText("Name of the view");
  await name.fill("Energy, under way");
  await form.getByRole("button", { name: "Save" }).click();
  // Whoever leaves before it has arrived has kept nothing.
  const views = page.getByRole("navigation", { name: "Saved views" });
  await expect(views.getByRole("link", { name: "Energy, under way" })).toBeVisible();
  await expect(page.getByText("The view was saved.")).toBeVisible();
  await expect(saving, "what is kept need not be kept again").toHaveCount(0);

  await page.goto(`/c/${body.slug}/items`);
  await views.getByRole("link", { name: "Energy, under way" }).click();
  await expect(page.getByLabel("Area")).toHaveValue("energy");
  const colleague = await as(body.colleague);
  await colleague.goto(`/c/${body.slug}/items?area=energy&status=open`);
  await expect(colleague.getByRole("link", { name: "Save this view" })).toBeVisible();
  await expect(colleague.getByRole("link", { name: "Energy, under way" })).toHaveCount(0);

  await views.getByRole("button", { name: "Remove the view “Energy, under way”" }).click();
  await expect(views.getByRole("link", { name: "Energy, under way" })).toHaveCount(0);
});

test("without script a list is kept, and a name left out is asked for", async ({ as }) => {
  const body = await found();
  const page = await as(body.author, { javaScriptEnabled: false });
  await page.goto(`/c/${body.slug}/projects?status=active`);
  await page.getByRole("link", { name: "Save this view" }).click();
  const name = page.getByLabel("Name of the view");
  await name.fill("   ");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await expect(name).toHaveAccessibleDescription(/Fill this in/);
  await name.fill("Under way");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const views = page.getByRole("navigation", { name: "Saved views" });
  await expect(views.getByRole("link", { name: "Under way" })).toHaveAttribute("aria-current", "page");
  await expect(name).toHaveCount(0);
});
