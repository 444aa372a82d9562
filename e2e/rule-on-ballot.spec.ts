/** What the chair rules on a ballot, each beside who may not. */

import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { ballots } from "@/db/schema/ballots";
import { type Ballot, cast, head, opened } from "./ballot";
import { must } from "./committee";
import { vote } from "./filed";
import { accessible, expect, test } from "./fixtures";

const addressOf = ({ body, itemId }: Ballot) => `/c/${body.slug}/items/${itemId}`;
const ballotOn = (page: Page) => page.getByRole("region", { name: "Ballot", exact: true });

async function rule(page: Page, act: string, fields: Record<string, string>) {
  await page.getByRole("button", { name: act, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: act });
  for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).fill(text);
  await dialog.getByRole("button", { name: act, exact: true }).click();
  return dialog;
}

test("the chair extends a ballot, suspends it and resumes it, each with a reason; a delegation waits", async ({
  as,
}) => {
  const ballot = await opened({});
  const [chair, delegate] = [await as({ id: ballot.body.chair.id }), await as({ id: head(ballot, 1).id })];
  await delegate.goto(addressOf(ballot));
  await expect(delegate.getByRole("button", { name: "Extend" })).toHaveCount(0);

  await chair.goto(addressOf(ballot));
  const refused = await rule(chair, "Extend", { Days: "3" });
  await expect(refused.getByRole("alert")).toContainText("Some fields need your attention");
  await refused.getByLabel("Reason").fill("The capitals asked for more time.");
  await refused.getByRole("button", { name: "Extend", exact: true }).click();
  await expect(chair.getByText("The ballot was extended.")).toBeVisible();
  // Why is said where the vote is, and in the history.
  for (const part of [ballotOn(chair), chair.getByRole("region", { name: "History" })]) {
    await expect(part.getByText(/^chair extended the ballot until /)).toBeVisible();
    await expect(part.getByText("The capitals asked for more time.")).toBeVisible();
  }

  await rule(chair, "Suspend", { Reason: "The annex is being checked." });
  await expect(chair.getByText(/^Suspended since /)).toBeVisible();
  await expect(ballotOn(chair).getByText("The annex is being checked.")).toBeVisible();
  await accessible(chair);
  // The delegation's page still shows the form; the server knows better, and nothing typed is lost.
  await delegate.getByRole("radio", { name: /^Approve/ }).check();
  await delegate.getByRole("textbox", { name: "Reason" }).fill("We agree.");
  await delegate.getByRole("button", { name: "Cast the ballot" }).click();
  await expect(delegate.getByRole("main").getByRole("alert")).toContainText("The ballot is suspended");
  await expect(delegate.getByRole("textbox", { name: "Reason" })).toHaveValue("We agree.");

  await rule(chair, "Resume the ballot", { Reason: "The annex is right." });
  await expect(chair.getByText("The ballot goes on.")).toBeVisible();
  await delegate.getByRole("button", { name: "Cast the ballot" }).click();
  await expect(delegate.getByText("Your delegation’s position was recorded.")).toBeVisible();
});

test("a ballot that failed is re-opened, or left as it is, while nothing is decided yet", async ({ as }) => {
  const ballot = await opened({ reopenDays: 2 });
  await vote(ballot.body, ballot.itemId, ["object", "object", "approve"]);
  const chair = await as({ id: ballot.body.chair.id });
  await chair.goto(addressOf(ballot));
  await expect(chair.getByText(/^May be re-opened until /)).toBeVisible();
  await rule(chair, "Re-open", { Days: "3", Reason: "Two delegations received the annex late." });
  await expect(chair.getByText("The ballot is open again.")).toBeVisible();
  await must(cast(ballot, head(ballot, 0), "approve"));
  await chair.reload();
  await expect(chair.getByRole("heading", { name: "Closed ballot" })).toBeVisible();

  const other = await opened({ reopenDays: 2 });
  await vote(other.body, other.itemId, ["object", "object", "approve"]);
  const second = await as({ id: other.body.chair.id });
  await second.goto(addressOf(other));
  await rule(second, "Confirm the outcome", {});
  await expect(second.getByText(/^Not adopted on /)).toBeVisible();
  await expect(second.getByRole("button", { name: "Re-open" })).toHaveCount(0);
});

test("a deadline that passed shows as closed and decided at once, with no job running", async ({ as }) => {
  const ballot = await opened({});
  await must(cast(ballot, head(ballot, 0), "approve"));
  await must(cast(ballot, head(ballot, 1), "approve"));
  await db()
    .update(ballots)
    .set({ closesAt: new Date(Date.now() - 60_000) })
    .where(eq(ballots.id, ballot.ballotId));
  const page = await as({ id: ballot.body.observer.id });
  await page.goto(addressOf(ballot));
  await expect(page.getByText(/^Adopted on /)).toBeVisible();
});
