import { cast, head, opened } from "./ballot";
import { found, must } from "./committee";
import { filed } from "./filed";
import { accessible, expect, test } from "./fixtures";

test("a delegation makes a reservation, explains its vote once it has one, and an observer speaks where they may", async ({
  as,
}) => {
  const ballot = await opened({ observersState: true });
  const { body, itemId } = ballot;
  const address = `/c/${body.slug}/items/${itemId}`;
  const page = await as({ id: head(ballot, 0).id });
  const dialog = page.getByRole("dialog", { name: "Make a statement" });
  await page.goto(address);
  await page.getByRole("button", { name: "Make a statement" }).click();
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("option", { name: "Explanation of vote" })).toHaveCount(0);
  await dialog.getByLabel("Kind of statement").selectOption({ label: "Reservation" });
  await dialog.getByLabel("Statement", { exact: true }).fill("We reserve our position on article 4.");
  await dialog.getByRole("button", { name: "Make a statement" }).click();
  await expect(page.getByText("Your statement is on record.")).toBeVisible();
  await expect(page.getByText("We reserve our position on article 4.")).toBeVisible();

  await must(cast(ballot, head(ballot, 0), "approve"));
  await page.reload();
  await page.getByRole("button", { name: "Make a statement" }).click();
  await dialog.getByLabel("Kind of statement").selectOption({ label: "Explanation of vote" });
  await dialog.getByLabel("Statement", { exact: true }).fill("We approve for the sake of the schools.");
  await dialog.getByRole("button", { name: "Make a statement" }).click();
  await expect(page.getByText("Explanation of vote · Delegation 0")).toBeVisible();

  const observer = await as({ id: body.observer.id });
  await observer.goto(address);
  await expect(observer.getByText("We approve for the sake of the schools.")).toBeVisible();
  await observer.getByRole("button", { name: "Make a statement" }).click();
  const theirs = observer.getByRole("dialog", { name: "Make a statement" });
  await theirs.getByLabel("Kind of statement").selectOption({ label: "Interpretative statement" });
  await theirs.getByLabel("Statement", { exact: true }).fill("We read article 4 as a recommendation.");
  await theirs.getByRole("button", { name: "Make a statement" }).click();
  await expect(observer.getByText("Interpretative statement · observer")).toBeVisible();
});

test("where observers may not make statements there is no button for it", async ({ as }) => {
  const { body, itemId } = await opened({});
  const observer = await as({ id: body.observer.id });
  await observer.goto(`/c/${body.slug}/items/${itemId}`);
  await expect(observer.getByRole("heading", { name: "Ballot", exact: true })).toBeVisible();
  await expect(observer.getByRole("button", { name: "Make a statement" })).toHaveCount(0);
});

for (const [status, name] of [
  ["inSilence", "Silence procedure"],
  ["inConsensus", "Consensus"],
] as const)
  test(`a reservation and an interpretative statement stand on the card: ${name}`, async ({ as }) => {
    const body = await found();
    const id = await filed(body, "policyNote", status);
    const head = await as({ id: body.heads[1]?.id ?? "" });
    const card = head.getByRole("region", { name });
    await head.goto(`/c/${body.slug}/items/${id}`);
    const dialog = head.getByRole("dialog", { name: "Make a statement" });
    for (const [kind, said] of [
      ["Reservation", "We reserve our position on article 4."],
      ["Interpretative statement", "We read article 5 as a recommendation."],
    ] as const) {
      await card.getByRole("button", { name: "Make a statement" }).click();
      await expect(dialog).toBeVisible();
      // Who has said nothing has nothing to explain.
      await expect(dialog.getByRole("option", { name: "Explanation of vote" })).toHaveCount(0);
      await dialog.getByLabel("Kind of statement").selectOption({ label: kind });
      await dialog.getByLabel("Statement", { exact: true }).fill(said);
      await dialog.getByRole("button", { name: "Make a statement" }).click();
      await expect(dialog).toBeHidden();
      await expect(card.getByText(`${kind} · Delegation 1`)).toBeVisible();
      await expect(card.getByText(said)).toBeVisible();
    }
    await accessible(head);

    const observer = await as({ id: body.observer.id });
    await observer.goto(`/c/${body.slug}/items/${id}`);
    const read = observer.getByRole("region", { name });
    await expect(read.getByText("We reserve our position on article 4.")).toBeVisible();
    await expect(read.getByRole("button", { name: "Make a statement" })).toHaveCount(0);
  });
