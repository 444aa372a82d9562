/**
 * How reviewers are asked: by rotation, several at once, by name; and who may not be. Who is next depends on all
 * that a committee asks, so that each test has a committee of its own.
 */
import { sql } from "drizzle-orm";
import { actorOf } from "@/db/cast";
import { db } from "@/db/client";
import { absences } from "@/db/schema/availability";
import { ask } from "./acts";
import { found } from "./committee";
import { filed } from "./filed";
import { accessible, expect, RAC, test } from "./fixtures";

const title = () => `To be reviewed since ${new Date().toISOString()}`;
const candidates = { name: "Ask a reviewer" };

test("the next in rotation is asked by one click, with the reason shown before", async ({ as }) => {
  const body = await found();
  const id = await filed(body, "policyNote", "submitted");
  const page = await as(body.secretary);
  await page.goto(`/c/${body.slug}/items/${id}`);
  const next = page.getByRole("form", { name: "Next in rotation" });
  const said = (await next.getByText(/^Next in rotation:/).innerText()).replace("Next in rotation: ", "");
  await expect(next.getByText(/owed|nothing owed/)).toBeVisible();
  await next.getByRole("button", { name: "Assign the next in rotation" }).click();
  await expect(page.getByText("The reviewer was asked.")).toBeVisible();
  const reviews = page.getByRole("region", { name: "Review", exact: true });
  await expect(reviews.getByRole("listitem").filter({ hasText: said }).first()).toContainText(
    "Asked, not answered yet · due ",
  );
  await expect(next.getByText(/^Next in rotation:/)).not.toHaveText(`Next in rotation: ${said}`);
  await accessible(page);
});

test("several are asked at once, with a day of their own", async ({ as }) => {
  const body = await found();
  const id = await filed(body, "policyNote", "submitted");
  const page = await as(body.secretary);
  await page.goto(`/c/${body.slug}/items/${id}`);
  await page.getByText("Choose reviewers and a day").click();
  const form = page.getByRole("form", candidates);
  await form.getByRole("checkbox", { name: "reviewer-one" }).check();
  await form.getByRole("checkbox", { name: "reviewer-two" }).check();
  await form.getByLabel("Advice due on").fill("2099-05-31");
  await form.getByRole("button", candidates).click();
  await expect(page.getByText("Asked, not answered yet · due 31 May 2099")).toHaveCount(2);
});

test("somebody out of office is asked only knowingly", async ({ as }) => {
  const body = await found();
  const id = await filed(body, "policyNote", "submitted");
  const away = { personId: body.reviewers[1].id, note: "At sea.", alternateId: body.reviewers[0].id };
  await db()
    .insert(absences)
    .values({ ...away, from: sql`current_date - 1`, until: sql`current_date + 2` } as never);
  const page = await as(body.secretary);
  await page.goto(`/c/${body.slug}/items/${id}`);
  await page.getByText(/not suggested/).click();
  await expect(page.getByText(/reviewer-two: out of office .*At sea\. · ask reviewer-one instead/s)).toBeVisible();
  await page.getByText("Choose reviewers and a day").click();
  const form = page.getByRole("form", candidates);
  await form.getByRole("combobox", { name: "Somebody by name" }).fill("reviewer-two");
  await page.getByRole("option", { name: /reviewer-two/ }).click();
  await form.getByRole("button", candidates).click();
  await expect(form.getByRole("alert")).toContainText("reviewer-two is out of office from");
  await form.getByLabel("Why all the same").fill("He offered to read it on board.");
  await form.getByRole("button", candidates).click();
  await expect(page.getByText("The reviewer was asked.")).toBeVisible();
  await expect(page.getByText(/^Out of office .* · At sea\. · ask reviewer-one instead$/)).toBeVisible();
});

test("who may not assign is offered nothing; who wrote it is told why", async ({ as }) => {
  const others = await filed(RAC, "policyNote", "submitted", { title: title() });
  const member = await as("Farrukh");
  await member.goto(`/c/rac/items/${others}`);
  await expect(member.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(member.getByText("Next in rotation")).toHaveCount(0);
  await expect(member.getByRole("button", candidates)).toHaveCount(0);
  const own = await filed({ ...RAC, author: actorOf("Rustam") }, "policyNote", "submitted", { title: title() });
  const chair = await as("Rustam");
  await chair.goto(`/c/rac/items/${own}`);
  await expect(chair.getByRole("button", candidates)).toHaveAccessibleDescription(/^This is your own item/);
});

test("a deadline moves, with a reason; a review goes to somebody else", async ({ as }) => {
  const body = await found();
  const id = await filed(body, "policyNote", "inReview");
  const page = await as(body.secretary);
  await page.goto(`/c/${body.slug}/items/${id}`);
  await page.getByRole("button", { name: "More time" }).click();
  const more = page.getByRole("dialog", { name: "More time for reviewer-one" });
  await more.getByLabel("Advice due on").fill("2020-01-01");
  await more.getByLabel("Reason").fill("The annex came late.");
  await more.getByRole("button", { name: "Move the deadline" }).click();
  await expect(more.getByRole("alert")).toContainText("must be later");
  await more.getByLabel("Advice due on").fill("2099-05-31");
  await more.getByRole("button", { name: "Move the deadline" }).click();
  await expect(page.getByText("Accepted, advice is owed · due 31 May 2099")).toBeVisible();
  await expect(page.getByText("secretary gave reviewer-one until 31 May 2099.")).toBeVisible();

  await page.getByRole("button", { name: "Give to somebody else" }).click();
  const give = page.getByRole("dialog", { name: "Give the review of reviewer-one to somebody else" });
  await give.getByRole("button", { name: "Give to somebody else" }).click();
  await expect(give.getByRole("alert")).toContainText("a reason is required");
  // The choices lie within the dialog, above what it covers.
  await give.getByRole("combobox", { name: "Reviewer instead" }).fill("reviewer-two");
  await give.getByRole("option", { name: /reviewer-two/ }).click();
  await give.getByLabel("Reason").fill("On mission until spring.");
  await give.getByRole("button", { name: "Give to somebody else" }).click();
  await expect(page.getByText(/^secretary asked .* to review it instead of reviewer-one\.$/)).toBeVisible();
});

test("who declines is followed by the next in rotation", async ({ as }) => {
  const body = await found();
  const id = await filed(body, "policyNote", "submitted");
  const secretary = await as(body.secretary);
  await secretary.goto(`/c/${body.slug}/items/${id}`);
  await ask(secretary, "reviewer-one");
  const reviewer = await as(body.reviewers[0]);
  await reviewer.goto(`/c/${body.slug}/items/${id}`);
  await reviewer.getByLabel("Reason").fill("No time this month.");
  await reviewer.getByRole("button", { name: "Decline" }).click();
  await expect(reviewer.getByText("Your answer was recorded.")).toBeVisible();
  await secretary.reload();
  const follow = secretary.getByRole("form", { name: "Who follows reviewer-one" });
  await follow.getByRole("button", { name: /^Ask .* instead$/ }).click();
  await expect(secretary.getByText("The review was given to somebody else.")).toBeVisible();
  await expect(
    secretary.getByRole("region", { name: "Review", exact: true }).getByText("No time this month."),
  ).toHaveCount(0);
});
