import { head, opened } from "./ballot";
import { expect, test } from "./fixtures";

test("the secretary records what came by letter, naming both; the delegation corrects it; nobody else may", async ({
  as,
}) => {
  const ballot = await opened({});
  const { body, itemId } = ballot;
  const address = `/c/${body.slug}/items/${itemId}`;
  const secretary = await as({ id: body.secretary.id });
  await secretary.goto(address);
  await secretary.getByRole("button", { name: "Record a vote" }).click();
  const dialog = secretary.getByRole("dialog", { name: "Record a vote" });
  await dialog.getByLabel("On behalf of").selectOption({ label: "head-1" });
  await dialog.getByLabel("Position").selectOption({ label: "Approve" });
  await dialog.getByRole("button", { name: "Record a vote" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Some fields need your attention");
  await dialog.getByLabel("What you have in hand").fill("Letter of 3 March, brought by courier.");
  await dialog.getByRole("button", { name: "Record a vote" }).click();
  await expect(secretary.getByText("The vote was recorded; the delegation is told.")).toBeVisible();
  await expect(secretary.getByText("secretary recorded on behalf of head-1 (Delegation 1): Approve.")).toBeVisible();

  const delegate = await as({ id: head(ballot, 1).id });
  await delegate.goto(address);
  const row = delegate.getByRole("row", { name: /Delegation 1/ });
  await expect(row).toContainText("head-1, recorded by secretary");
  await expect(row).toContainText("Letter of 3 March, brought by courier.");
  await expect(delegate.getByRole("button", { name: "Record a vote" })).toHaveCount(0);
  await delegate.getByRole("radio", { name: /^Abstain/ }).check();
  await delegate.getByRole("button", { name: "Change the position" }).click();
  await expect(row).toContainText("Abstain");

  // What the delegation said itself the secretary does not touch; what does not count is kept with its reason.
  await secretary.reload();
  await secretary.getByRole("button", { name: "Record a vote" }).click();
  await dialog.getByLabel("On behalf of").selectOption({ label: "head-1" });
  await dialog.getByLabel("Position").selectOption({ label: "Approve" });
  await dialog.getByLabel("What you have in hand").fill("Telephone call of today at ten.");
  await dialog.getByRole("button", { name: "Record a vote" }).click();
  await expect(dialog.getByRole("alert")).toContainText("head-1 has spoken for this delegation here");
  await dialog.getByLabel("Does not count, because").fill("It contradicts what the head has said here.");
  await dialog.getByRole("button", { name: "Record a vote" }).click();
  await expect(dialog).toBeHidden();
  await secretary.getByText("Earlier and uncounted positions (2)").click();
  await expect(secretary.getByText("It contradicts what the head has said here.").first()).toBeVisible();
});
