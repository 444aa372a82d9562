import { cast, head, opened } from "./ballot";
import { must } from "./committee";
import { expect, test } from "./fixtures";

test("without script: if … then …, from the form and from an address", async ({ as }) => {
  const ballot = await opened({});
  const { body, itemId } = ballot;
  await must(cast(ballot, head(ballot, 0), "object"));
  const page = await as({ id: body.observer.id }, { javaScriptEnabled: false });
  await page.goto(`/c/${body.slug}/items/${itemId}`);
  await page.getByText("If … then …").click();
  const form = page.getByRole("form", { name: "If … then …" });
  await form.getByLabel("Delegation 1").selectOption({ label: "Approve" });
  await form.getByRole("button", { name: "What then?" }).click();
  const answer = page.getByRole("status").filter({ hasText: "If the ballot closed like this" });
  await expect(answer).toContainText("Not adopted");
  await expect(answer).toContainText("If Delegation 0 said “Abstain”: Adopted.");
  await expect(answer).toContainText("If 1 of Delegation 0 and Delegation 2 said “Approve”: Adopted.");
  await expect(form.getByLabel("Delegation 1")).toHaveValue("D1:approve");
  await page.goto(`/c/${body.slug}/items/${itemId}?if=D1:approve,D2:approve`);
  await expect(answer).toContainText("If the ballot closed like this: Adopted");
  await page.goto(`/c/${body.slug}/items/${itemId}?if=D9:approve,D1:shout`);
  await expect(page.getByRole("heading", { name: "Ballot", exact: true })).toBeVisible();
});
