import { cast, head, opened } from "./ballot";
import { must } from "./committee";
import { expect, test } from "./fixtures";

test("a head entrusts the vote, takes it back, entrusts it again; the holder casts it, and that stands", async ({
  as,
}) => {
  const ballot = await opened({ proxies: 1 });
  const { body, itemId } = ballot;
  const address = `/c/${body.slug}/items/${itemId}`;
  const [principal, holder] = [await as({ id: head(ballot, 1).id }), await as({ id: head(ballot, 2).id })];
  const entrust = async () => {
    await principal.getByRole("button", { name: "Entrust the vote" }).click();
    const dialog = principal.getByRole("dialog", { name: "Entrust the vote" });
    await dialog.getByLabel("To the head of").selectOption({ label: "Delegation 2" });
    await dialog.getByRole("button", { name: "Entrust the vote" }).click();
    await expect(dialog).toBeHidden();
    await expect(principal.getByText("The vote is entrusted.")).toBeVisible();
  };
  await principal.goto(address);
  await entrust();
  await principal.getByRole("button", { name: "Take the vote back" }).click();
  await principal
    .getByRole("dialog", { name: "Take the vote back" })
    .getByRole("button", { name: "Take the vote back" })
    .click();
  await expect(principal.getByText("The vote is yours again.")).toBeVisible();
  await entrust();

  await holder.goto(address);
  const form = holder.getByRole("form", { name: "Cast the vote of Delegation 1" });
  await form.getByRole("radio", { name: /^Abstain/ }).check();
  await form.getByRole("button", { name: "Cast the vote of Delegation 1" }).click();
  const row = holder.getByRole("row", { name: /Delegation 1/ });
  await expect(row).toContainText("By proxy: head-2");
  await principal.reload();
  const own = principal.getByRole("button", { name: "Cast the ballot" });
  await expect(own).toBeDisabled();
  await expect(own).toHaveAccessibleDescription(/^head-2 has spoken for this delegation by the vote entrusted/);
  await must(cast(ballot, head(ballot, 0), "approve"));
});

test("for whole days a vote is entrusted on the members' page, where everybody sees it", async ({ as }) => {
  const ballot = await opened({ proxies: 1 });
  const { body } = ballot;
  const page = await as({ id: head(ballot, 1).id });
  await page.goto(`/c/${body.slug}/members`);
  const form = page.getByRole("form", { name: "Entrust the vote" });
  await form.getByLabel("To the head of").selectOption({ label: "Delegation 2" });
  await form.getByLabel("First day").fill("2099-03-01");
  await form.getByLabel("Last day").fill("2099-02-01");
  await form.getByRole("button", { name: "Entrust the vote" }).click();
  await expect(form.getByRole("alert")).toContainText("would end before it begins");
  await form.getByLabel("Last day").fill("2099-03-31");
  await form.getByRole("button", { name: "Entrust the vote" }).click();
  await expect(page.getByText("Delegation 1 → Delegation 2: 1 Mar 2099 to 31 Mar 2099")).toBeVisible();
  const observer = await as({ id: body.observer.id });
  await observer.goto(`/c/${body.slug}/members`);
  await expect(observer.getByText(/^Delegation 1 → Delegation 2/)).toBeVisible();
  await expect(observer.getByRole("button", { name: "Take the vote back" })).toHaveCount(0);
});
