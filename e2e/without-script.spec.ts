/** A browser without script files, saves, reviews and votes all the same. */
import { sampleOf } from "@/lib/kinds/samples";
import { take } from "./acts";
import { filed } from "./filed";
import { fillIn, PROJECT } from "./filing";
import { expect, post, RAC, test } from "./fixtures";

const bare = { javaScriptEnabled: false };

test("without script a filing is started, saved, given another row, and submitted", async ({ as }) => {
  const page = await as("Madina", bare);
  await page.goto("/c/rac/items/new");
  await page.getByRole("button", { name: "Start: Capacity request" }).click();
  const title = `Filed without script, ${new Date().toISOString()}`;
  const { competences, ...sample } = sampleOf("capacityRequest");
  const [competence] = competences as Record<string, unknown>[];
  const typed = { ...sample, title, project: null, competences: [competence], resources: [] };
  await fillIn(page, "capacityRequest", typed);
  await page.getByRole("combobox", { name: "Project", exact: true }).selectOption({ label: PROJECT });

  // An incomplete one is kept, and each fault is named and linked.
  await page.getByRole("textbox", { name: "Title" }).fill("");
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("It is not complete yet");
  await expect(
    page
      .getByRole("main")
      .getByRole("alert")
      .getByRole("link", { name: /^Title/ }),
  ).toBeVisible();
  await page.getByRole("textbox", { name: "Title" }).fill(title);

  const rows = page.getByRole("group", { name: /^Competences, \d$/ });
  await page.getByRole("button", { name: "Add to “Competences”" }).click();
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(title);
  await rows.last().getByRole("textbox", { name: "Competence" }).fill("Keeping a diary of forecasts");
  await rows.first().getByRole("button", { name: "Move row 1 down" }).click();
  await expect(rows.first().getByRole("textbox", { name: "Competence" })).toHaveValue("Keeping a diary of forecasts");
  await rows.first().getByRole("button", { name: "Remove row 1" }).click();
  await expect(rows).toHaveCount(1);

  await post(page, page.getByRole("button", { name: "Save draft" }).last());
  await page.goto(page.url());
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(title);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(/^RAC\/CR\/\d{4}\/\d+ · Capacity request$/)).toBeVisible();
});

test("without script a step is taken and a reviewer asked, who accepts and advises", async ({ as }) => {
  const item = `/c/rac/items/${await filed(RAC, "policyNote", "submitted")}`;
  const secretary = await as("Ulugbek", bare);
  await secretary.goto(item);
  await take(secretary, "Start the review");
  const ask = secretary.getByRole("form", { name: "Ask a reviewer" });
  await ask.getByText("Choose reviewers and a day").click();
  await ask.getByRole("checkbox", { name: "Aizada Toktosunova" }).check();
  await ask.getByRole("button", { name: "Ask a reviewer" }).click();
  await expect(secretary.getByText("The reviewer was asked.")).toBeVisible();

  const reviewer = await as("Aizada", bare);
  await reviewer.goto(item);
  await reviewer.getByRole("button", { name: "Accept", exact: true }).click();
  const advice = reviewer.getByRole("form", { name: "Your advice" });
  await advice.getByRole("radio", { name: /^Oppose/ }).check();
  await advice.getByRole("button", { name: "Give the advice" }).click();
  await expect(advice.getByRole("alert")).toContainText("Give your reasons");
  await expect(advice.getByRole("radio", { name: /^Oppose/ })).toBeChecked();
  await advice.getByLabel("Comments").fill("The figures of the third option do not add up.");
  await advice.getByRole("button", { name: "Give the advice" }).click();
  await expect(
    reviewer.getByText(
      "All advice is in. Waits for the chair to put it to the delegations, or for the secretary to open the ballot.",
    ),
  ).toBeVisible();
});

test("without script a delegation votes, and changes its position", async ({ as }) => {
  const page = await as("Farrukh", bare);
  await page.goto(`/c/rac/items/${await filed(RAC, "capacityRequest", "inBallot")}`);
  await page.getByRole("radio", { name: /^Object/ }).check();
  await page.getByRole("button", { name: "Cast the ballot" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Say what would have to change");
  await page.getByRole("textbox", { name: "Reason" }).fill("The dates fall into the harvest.");
  await page.getByRole("button", { name: "Cast the ballot" }).click();
  await expect(page.getByText(/^1 of 5 delegations have spoken\. Object: 1$/)).toBeVisible();
  await page.getByRole("radio", { name: /^Approve/ }).check();
  await page.getByRole("button", { name: "Change the position" }).click();
  await expect(page.getByText(/^1 of 5 delegations have spoken\. Approve: 1$/)).toBeVisible();
});
