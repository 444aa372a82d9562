/** An administrator edits the rules of a committee: what is checked while typing, what is kept, and what it then governs. */
import type { Page } from "@playwright/test";
import { take } from "./acts";
import { type Body, found } from "./committee";
import { filed } from "./filed";
import { expect, test } from "./fixtures";

const editor = ({ committeeId }: Body) => `/admin/committees/${committeeId}/workflows/policyNote`;
const step = (page: Page, number: number) => page.getByRole("group", { name: `Step ${number}`, exact: true });
const keep = (page: Page, version: number) => page.getByRole("button", { name: `Keep as version ${version}` }).last();
const reason = (page: Page) => page.getByRole("textbox", { name: "Reason" });

/** The chair signs off what the secretary found complete; only then does the review start. */
async function addSignOff(page: Page) {
  await step(page, 2).getByLabel("Step", { exact: true }).selectOption("Sign off");
  await step(page, 2).getByLabel("To", { exact: true }).selectOption("Signed off");
  const count = await page.getByRole("group", { name: /^Step \d+$/ }).count();
  await page.getByRole("button", { name: "Add a step" }).click();
  const added = step(page, count + 1);
  await expect(added.getByLabel("From", { exact: true })).toBeFocused();
  await added.getByLabel("From", { exact: true }).selectOption("Signed off");
  await added.getByLabel("Step", { exact: true }).selectOption("Start the review");
  await added.getByLabel("To", { exact: true }).selectOption("In review");
  return added;
}

test("a route is checked as it is typed, kept with a reason, and followed by what is submitted afterwards", async ({
  as,
}) => {
  const body = await found();
  const before = await filed(body, "policyNote", "submitted");
  const admin = await as("Timur");
  await admin.goto(editor(body));
  await expect(admin.getByText("The route is sound")).toBeVisible();

  const added = await addSignOff(admin);
  // Nobody was chosen for it yet: said at the row, beside the drawing, and marked in it.
  await expect(added.getByText(/^Nobody could take this step\./)).toBeVisible();
  await expect(admin.getByRole("status").getByText("One thing is wrong with this route")).toBeVisible();
  await added.getByRole("checkbox", { name: "Chair" }).check();
  await expect(admin.getByText("The route is sound")).toBeVisible();
  await expect(admin.getByText("Every one of them could be moved to the version as it stands here.")).toBeVisible();
  const changes = admin.getByRole("region", { name: "Changes to version 0" });
  await expect(changes.getByText("Sign off: Submitted → Signed off; by the secretary")).toBeVisible();

  await keep(admin, 1).click();
  await expect(
    admin
      .getByRole("main")
      .getByRole("alert")
      .getByRole("link", { name: /^Reason/ }),
  ).toBeVisible();
  await reason(admin).fill("Decided at the fourth meeting: the chair sees each note first.");
  await keep(admin, 1).click();
  const row = admin.getByRole("row", { name: /^Version 1/ });
  await expect(row).toContainText("Timur Bekov");
  await expect(row).toContainText("the chair sees each note first");

  const after = await filed(body, "policyNote", "submitted");
  const secretary = await as(body.secretary);
  await secretary.goto(`/c/${body.slug}/items/${after}`);
  await expect(secretary.getByRole("button", { name: "Start the review" })).toHaveCount(0);
  await take(secretary, "Sign off");
  await expect(secretary.getByText("Next step: Start the review, by the chair.")).toBeVisible();
  const chair = await as(body.chair);
  await chair.goto(`/c/${body.slug}/items/${after}`);
  await take(chair, "Start the review");
  await expect(chair.getByText("Waits for the secretary or the chair to ask reviewers.")).toBeVisible();

  // What was under way keeps the rules it was submitted under, and says so.
  await secretary.goto(`/c/${body.slug}/items/${before}`);
  await expect(secretary.getByText("an earlier version: it keeps the one it was submitted under")).toBeVisible();
  await take(secretary, "Start the review");
});

test("two who edit at once: the second is told, keeps what was typed, and saves on top", async ({ as }) => {
  const body = await found();
  const [one, other] = [await as("Timur"), await as("Timur")];
  for (const page of [one, other]) await page.goto(editor(body));
  await one.getByLabel("Majority").selectOption("Two thirds");
  await reason(one).fill("Decided at the fourth meeting.");
  await keep(one, 1).click();
  await expect(one.getByRole("row", { name: /^Version 1/ })).toBeVisible();

  await other.getByLabel("Quorum").selectOption("Two thirds");
  await reason(other).fill("Decided at the fifth meeting.");
  await keep(other, 1).click();
  await expect(other.getByRole("main").getByRole("alert")).toContainText("Timur Bekov kept version 1 in the meantime.");
  await expect(other.getByText(/^Version 1 was kept by somebody else meanwhile/)).toBeVisible();
  await expect(other.getByLabel("Quorum")).toHaveValue("twoThirds");
  await keep(other, 2).click();
  await expect(other.getByRole("row", { name: /^Version 2/ })).toContainText("Decided at the fifth meeting.");
  const difference = other.getByRole("region", { name: "Compare two versions" });
  await expect(difference.getByText("quorum · quorum")).toBeVisible();
});

test("a rule is written as JSON, said back in words, tried on votes, and its faults named by their path", async ({
  as,
}) => {
  const body = await found();
  const admin = await as("Timur");
  await admin.goto(editor(body));
  await admin.getByText("Start from a ready-made rule").click();
  await admin.getByRole("button", { name: "Security Council", exact: true }).click();
  const json = admin.getByRole("textbox", { name: "The rule as JSON" });
  await expect(json).toHaveValue(/"permanent"/);
  const words = admin.getByRole("group", { name: "The rule in words" });
  await expect(words.getByText("votes “Object” within “permanent”", { exact: false })).toBeVisible();
  await expect(words.getByRole("row", { name: /5 for/ })).toContainText("Not adopted");

  await json.fill((await json.inputValue()).replace('">="', '"=>"'));
  await expect(json).toHaveAccessibleDescription(/adopt\.all\[0\]\.is: must be one of/);
  await reason(admin).fill("A rule like that of the Security Council.");
  await keep(admin, 1).click();
  await expect(admin.getByRole("main").getByRole("alert")).toContainText("adopt.all[0].is: must be one of");

  await admin.getByRole("radio", { name: "By answering questions" }).check();
  await admin.getByLabel("Majority").selectOption("Consensus: nobody objects");
  await expect(words.getByRole("row", { name: /4 for · 1 against/ })).toContainText("Not adopted");
});

test("a version is taken to another committee as a file; a malformed file is refused with the path", async ({ as }) => {
  const [from, to] = [await found(), await found()];
  const admin = await as("Timur");
  const answer = await admin.request.get(`/api/c/${from.slug}/workflows/policyNote/0`);
  expect(answer.headers()["content-disposition"]).toContain("policyNote-0.json");
  const file = (await answer.json()) as { route: { action: string }[] };
  file.route = file.route.filter(({ action }) => action !== "defer" && action !== "resume");

  await admin.goto(editor(to));
  const text = admin.getByRole("textbox", { name: "Or its text" });
  await text.fill(JSON.stringify({ ...file, route: [{ ...file.route[0], to: "nowhere" }] }));
  await admin.getByRole("button", { name: "Read it into the form" }).click();
  await expect(text).toHaveAccessibleDescription(/route\[0\]\.to: must be one of/);

  await text.fill(JSON.stringify(file));
  await admin.getByRole("button", { name: "Read it into the form" }).click();
  await expect(admin.getByText(/^Read into the form: /)).toBeVisible();
  // Without a way to defer, nothing leads there any more: a fault to be mended before it is kept.
  await expect(admin.getByText(/No step leads to “Deferred”/).first()).toBeVisible();
  const stray = admin.getByRole("group", { name: /^Step \d+$/ }).filter({ hasText: "No step leads to “Deferred”" });
  await stray.getByRole("button", { name: /^Remove step/ }).click();
  await expect(admin.getByText("The route is sound")).toBeVisible();
  await reason(admin).fill("We take over the rules of the other committee.");
  await keep(admin, 1).click();
  await expect(admin.getByRole("row", { name: /^Version 1/ })).toBeVisible();

  const outsider = await as(from.author);
  expect((await outsider.request.get(`/api/c/${to.slug}/workflows/policyNote/1`)).status()).toBe(404);
});

test("without script the rows, the rules to start from and a file are changed by the form itself", async ({ as }) => {
  const body = await found();
  const admin = await as("Timur", { javaScriptEnabled: false });
  await admin.goto(editor(body));
  await reason(admin).fill("Decided at the fourth meeting.");
  await admin.getByRole("button", { name: "Move step 2 down" }).click();
  await expect(step(admin, 3).getByLabel("Step", { exact: true })).toHaveValue("startReview");
  await expect(reason(admin)).toHaveValue("Decided at the fourth meeting.");
  await admin.getByText("Start from a ready-made rule").click();
  await admin.getByRole("button", { name: "Unanimity", exact: true }).click();
  await expect(admin.getByLabel("Majority")).toHaveValue("all");
  await step(admin, 3).getByRole("checkbox", { name: "Secretary" }).uncheck();
  await keep(admin, 1).click();
  await expect(admin.getByRole("main").getByRole("alert").first()).toContainText("Nobody could take this step.");
  await step(admin, 3).getByRole("checkbox", { name: "Chair" }).check();
  await keep(admin, 1).click();
  await expect(admin.getByRole("row", { name: /^Version 1/ })).toContainText("Decided at the fourth meeting.");
});

test("nobody but an administrator finds the editor", async ({ as }) => {
  const body = await found();
  for (const who of [body.chair, body.secretary]) {
    const page = await as(who);
    expect((await page.goto(editor(body)))?.status()).toBe(404);
  }
});
