/** The written procedure: chosen at the opening, told on its card, and decided by the replies that came before its deadline. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { expire } from "./ballot";
import { found } from "./committee";
import { filed, openBallotOf } from "./filed";
import { accessible, expect, test } from "./fixtures";

test("put to the delegations in writing: two of three reply, and at the deadline it is adopted by them", async ({
  as,
}) => {
  const body = await found();
  const itemId = await filed(body, "policyNote", "inReview", { advised: true });
  const address = `/c/${body.slug}/items/${itemId}`;
  const chair = await as({ id: body.chair.id });
  await chair.goto(address);
  await chair.getByRole("button", { name: "Open the ballot" }).click();
  const dialog = chair.getByRole("dialog", { name: "Open the ballot" });
  await dialog
    .getByRole("radio", { name: /^Written procedure .* Who does not reply is absent, not in favour\.$/ })
    .check();
  await dialog.getByLabel("Days until it closes").fill("10");
  await dialog.getByRole("button", { name: "Open the ballot" }).click();
  await expect(dialog).toBeHidden();
  const card = chair.getByRole("region", { name: "Written procedure" });
  await expect(
    card.getByText("who replies counts as present. Who does not reply is absent, not in favour."),
  ).toBeVisible();
  await expect(chair.getByRole("heading", { name: "Ballot", exact: true })).toHaveCount(0);

  for (const head of body.heads.slice(0, 2)) {
    const page = await as({ id: head.id });
    await page.goto(address);
    await page.getByRole("radio", { name: /^Approve/ }).check();
    await page.getByRole("button", { name: "Cast the ballot" }).click();
    await expect(page.getByText("Your delegation’s position was recorded.")).toBeVisible();
  }
  await chair.reload();
  await expect(card.getByText(/^2 of 3 delegations have spoken/)).toBeVisible();
  await accessible(chair);

  await expire({ body, itemId, ballotId: await openBallotOf(itemId) });
  await chair.reload();
  const closed = chair.getByRole("region", { name: "Closed written procedure" });
  await expect(closed.getByText("Adopted", { exact: true })).toBeVisible();
  await expect(closed.getByText("Who does not reply is absent, not in favour.")).toBeVisible();
  await expect(chair.getByText(/^Adopted on /)).toBeVisible();
});

test("where silence accepts, the card says so; where a committee does not decide in writing, it is not offered", async ({
  as,
}) => {
  const body = await found();
  const settle = (set: Partial<typeof committees.$inferInsert>) =>
    db().update(committees).set(set).where(eq(committees.id, body.committeeId));
  await settle({ tacitAcceptance: true, procedures: ["written"] });
  const [one, other] = [
    await filed(body, "policyNote", "inReview", { advised: true }),
    await filed(body, "policyNote", "inReview", { advised: true }),
  ];
  const secretary = await as({ id: body.secretary.id });
  const dialog = secretary.getByRole("dialog", { name: "Open the ballot" });
  await secretary.goto(`/c/${body.slug}/items/${one}`);
  await secretary.getByRole("button", { name: "Open the ballot" }).click();
  await dialog.getByRole("button", { name: "Open the ballot" }).click();
  await expect(dialog).toBeHidden();
  // As it was when it opened, whatever is settled later.
  await settle({ tacitAcceptance: false, procedures: ["vote"] });
  await secretary.reload();
  const card = secretary.getByRole("region", { name: "Written procedure" });
  await expect(card.getByText("Who does not reply is taken to accept.")).toBeVisible();
  await expect(card.getByText("If the ballot closed now, the item would be adopted.")).toBeVisible();

  await secretary.goto(`/c/${body.slug}/items/${other}`);
  await secretary.getByRole("button", { name: "Open the ballot" }).click();
  await expect(dialog.getByRole("radio", { name: /^Ballot / })).toBeChecked();
  await expect(dialog.getByRole("radio", { name: /^Written procedure/ })).toHaveCount(0);
});
