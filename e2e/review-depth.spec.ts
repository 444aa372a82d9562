/** An oversight review from its start: prefilled from its project, then rated by a reviewer beside the author. */
import { filed } from "./filed";
import { PROJECT, saved, seekProject } from "./filing";
import { accessible, expect, RAC, test } from "./fixtures";

test("a review opens with its project as it stood on a day, and says so", async ({ as }) => {
  const page = await as("Madina");
  await page.goto("/c/rac/items/new");
  const form = page.getByRole("form", { name: "Oversight review" });
  await seekProject(form, PROJECT, "Start from a project (optional)");
  await form.getByLabel("As it stood on").fill("2999-01-01");
  await form.getByRole("button", { name: "Start: Oversight review" }).click();
  await expect(form.getByText(/^That day is still to come/)).toBeVisible();
  await form.getByLabel("As it stood on").fill("2026-06-30");
  await form.getByRole("button", { name: "Start: Oversight review" }).click();
  await expect(page.getByText("Prefilled from project P-01 as it stood on 30 June 2026")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Project" })).toHaveValue(PROJECT);
  await page.getByRole("textbox", { name: "Title" }).fill("Sarazm canal: review of the first half of 2026");
  await saved(page);
  await page.reload();
  await expect(page.getByText("Changed by the authors since: Title.")).toBeVisible();
  await accessible(page);
});

test("a reviewer's rating needs its evidence, and stands beside the author's where they differ", async ({ as }) => {
  const item = `/c/rac/items/${await filed(RAC, "oversightReview", "inReview")}`;
  const reviewer = await as("Aizada");
  await reviewer.goto(item);
  const form = reviewer.getByRole("form", { name: "Your advice" });
  await form.getByRole("radio", { name: /^Recommend Ready/ }).check();
  await form.getByText("Your own ratings (optional)").click();
  const effectiveness = form.getByRole("group", { name: "Effectiveness" });
  await effectiveness.getByRole("combobox", { name: "Rating" }).selectOption("Unsatisfactory");
  await form.getByRole("button", { name: "Give the advice" }).click();
  await expect(effectiveness.getByText(/^A rating needs its evidence/)).toBeVisible();
  await expect(form.getByRole("alert").getByRole("link")).toHaveText(/^Effectiveness: Evidence.*: A rating needs/);

  await effectiveness.getByRole("textbox").fill("Losses fell by a third of what was aimed at.");
  const relevance = form.getByRole("group", { name: "Relevance" });
  await relevance.getByRole("combobox", { name: "Rating" }).selectOption("Satisfactory");
  await relevance.getByRole("textbox").fill("Both strategies were checked.");
  await form.getByRole("button", { name: "Give the advice" }).click();

  const rated = (page: typeof reviewer, criterion: string) =>
    page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: criterion }) });
  await expect(rated(reviewer, "Effectiveness")).toContainText(
    /Moderately satisfactory.*The reviewer differs.*Aizada Toktosunova: Unsatisfactory/,
  );
  await expect(rated(reviewer, "Relevance")).toContainText("The reviewer agrees");
  await expect(reviewer.getByText("Ratings differ: Effectiveness.")).toBeVisible();
  await reviewer.reload();
  // Whoever advises again would otherwise take back what they rated.
  await expect(effectiveness.getByRole("combobox", { name: "Rating" })).toHaveValue("U");
  await accessible(reviewer);

  // A member reads them with the advice; the observer, too.
  const observer = await as("Leila");
  await observer.goto(item);
  await expect(rated(observer, "Effectiveness")).toContainText("The reviewer differs");
});
