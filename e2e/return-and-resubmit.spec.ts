import { db } from "@/db/client";
import { projects } from "@/db/schema/projects";
import { saveDraft } from "@/lib/drafts/perform";
import { sampleOf } from "@/lib/kinds/samples";
import { advise, take } from "./acts";
import { act, found, must } from "./committee";
import { filed } from "./filed";
import { expect, RAC, test } from "./fixtures";

test("an item returned with a reason comes back as a new revision, and the earlier advice is marked stale", async ({
  as,
}) => {
  const id = await filed(RAC, "policyNote", "inReview");
  const item = `/c/rac/items/${id}`;

  const reviewer = await as("Aizada");
  await reviewer.goto(item);
  await advise(reviewer, "recommendWithChanges", "The second option needs a cost for each year.");

  const secretary = await as("Ulugbek");
  await secretary.goto(item);
  await take(secretary, "Return", { Reason: "Give the cost of each option by year." });
  await expect(secretary.getByText("Waits for Madina Saidova to revise and resubmit it.")).toBeVisible();

  const author = await as("Madina");
  await author.goto(item);
  await expect(author.getByText("Returned by Ulugbek Yusupov")).toBeVisible();
  await expect(author.getByRole("main").getByText("Give the cost of each option by year.").first()).toBeVisible();
  await author.getByRole("link", { name: "Edit" }).click();
  await expect(author.getByText(/^Returned by Ulugbek Yusupov on/)).toBeVisible();
  const cost = author.getByRole("group", { name: "Options, 2", exact: true }).getByRole("textbox", { name: "Cost" });
  await cost.fill("USD 400,000 in the first year and USD 220,000 in the second.");
  await author.getByRole("textbox", { name: "What is new in this revision" }).fill("Costs by year.");
  await author.getByRole("button", { name: "Submit again" }).click();

  await expect(author.getByText(/^RAC\/PN\/\d{4}\/\d+\/Rev\.1 · Policy note$/)).toBeVisible();
  const reviews = author.getByRole("region", { name: "Review", exact: true });
  await expect(reviews.getByText("On revision 1")).toBeVisible();
  await expect(reviews.getByText(/^Advised on an earlier revision; advice on this one is owed/)).toBeVisible();
  await expect(author.getByRole("region", { name: "Revisions (2)" }).getByText("Costs by year.")).toBeVisible();

  await author.getByRole("link", { name: "Compare with revision 1" }).click();
  const change = author.getByRole("region", { name: "Options" }).getByRole("definition");
  await expect(change.getByRole("deletion").first()).toContainText("620");
  await expect(change.getByRole("insertion").first()).toContainText("400");
  await expect(author.getByRole("region", { name: "Problem" })).toHaveCount(0);
});

test("nothing is returned without a reason", async ({ as }) => {
  const id = await filed(RAC, "capacityRequest", "submitted");
  const page = await as("Ulugbek");
  await page.goto(`/c/rac/items/${id}`);
  await page.getByRole("button", { name: "Return", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Return" });
  await dialog.getByRole("button", { name: "Return", exact: true }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Say why: a reason is required here and is kept on record.");
  await dialog.getByLabel("Reason").fill("The target group is not described.");
  await dialog.getByRole("button", { name: "Return", exact: true }).click();
  await expect(
    page.getByRole("heading", { level: 1 }).locator("..").getByText("Returned", { exact: true }),
  ).toBeVisible();
});

test("a returned item about another project reads so to its author, by its title, and as submitted to others", async ({
  as,
}) => {
  const body = await found();
  const [canal] = await db()
    .insert(projects)
    .values({
      committeeId: body.committeeId,
      code: "C-1",
      title: "Canal of the north",
      area: "environment",
      countries: ["TJ"],
      status: "active",
    })
    .returning();
  const itemId = await filed(body, "policyNote", "returned");
  const data = { ...sampleOf("policyNote"), project: canal?.id };
  await must(act(body.author, (acting) => saveDraft(acting, { itemId, version: 2, data })));
  const reads = async (id: string, titles: number) => {
    const page = await as({ id });
    for (const path of ["", "/print"]) {
      await page.goto(`/c/${body.slug}/items/${itemId}${path}`);
      await expect(
        page.getByRole("region", { name: "Subject and audience" }).getByText("Canal of the north"),
      ).toHaveCount(titles);
      await expect(page.getByRole("main").getByText(canal?.id ?? "")).toHaveCount(0);
    }
  };
  await reads(body.author.id, 1);
  await reads(body.secretary.id, 0);
});
