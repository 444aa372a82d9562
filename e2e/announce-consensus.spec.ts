/** Consensus: ready is not decided, the chair announces, and an objection that arrives first wins. */
import type { Page } from "@playwright/test";
import { take } from "./acts";
import { filed, statusOf } from "./filed";
import { accessible, expect, RAC, test } from "./fixtures";

const card = (page: Page) => page.getByRole("region", { name: "Consensus" });
const say = async (page: Page, label: RegExp, text = "") => {
  const form = card(page).getByRole("form", { name: "Send the position" });
  await form.getByRole("radio", { name: label }).check();
  if (text) await form.getByRole("textbox", { name: "Text" }).fill(text);
  await form.getByRole("button", { name: "Send the position" }).click();
  await expect(page.getByText("What your delegation said was recorded.")).toBeVisible();
};

test("the chair announces once nobody objects; before, it is refused with the names of who does", async ({ as }) => {
  const id = await filed(RAC, "policyNote", "inReview", { advised: true });
  const [chair, delegate] = [await as("Saltanat"), await as("Bakyt")];
  await chair.goto(`/c/rac/items/${id}`);
  await take(chair, "Put to consensus");
  await expect(card(chair).getByText("Ready: nobody objects")).toBeVisible();
  await expect(card(chair).getByText(/Ready is not decided/)).toBeVisible();
  expect(await statusOf(id)).toBe("inConsensus");

  // The chair's page says ready; Kyrgyzstan's objection arrives before the announcement.
  await delegate.goto(`/c/rac/items/${id}`);
  await expect(delegate.getByRole("button", { name: "Announce the consensus" })).toHaveCount(0);
  await say(delegate, /^Object/, "The roster would bind our service at night.");
  await chair.getByRole("button", { name: "Announce the consensus" }).click();
  const dialog = chair.getByRole("dialog", { name: "Announce the consensus" });
  await dialog.getByLabel("Meeting", { exact: true }).fill("Fourth meeting, Khujand");
  await dialog.getByRole("button", { name: "Announce the consensus" }).click();
  await expect(dialog.getByRole("alert")).toContainText("There is no consensus. Objections stand from Kyrgyzstan");
  expect(await statusOf(id)).toBe("inConsensus");

  await chair.goto(`/c/rac/items/${id}`);
  await expect(card(chair).getByText("Not ready: objections from Kyrgyzstan")).toBeVisible();
  await expect(chair.getByRole("button", { name: "Announce the consensus" })).toBeDisabled();
  await accessible(chair);
  // Anew, so that what is said next is not taken for said by the word still standing there.
  await delegate.goto(`/c/rac/items/${id}`);
  await say(delegate, /^No objection/);
  await chair.goto(`/c/rac/items/${id}`);
  await take(chair, "Announce the consensus", { Meeting: "Fourth meeting, Khujand" });
  await expect(card(chair).getByText(/^Announced as RAC\/D\/\d{4}\/\d+ by Saltanat Akhmetova on/)).toBeVisible();
  await expect(
    chair.getByText("Saltanat Akhmetova announced the consensus: Fourth meeting, Khujand.").first(),
  ).toBeVisible();
  expect(await statusOf(id)).toBe("adopted");
});

test("without consensus the chair sends the text back, with a reason", async ({ as }) => {
  const id = await filed(RAC, "oversightReview", "inConsensus");
  const chair = await as("Saltanat");
  await chair.goto(`/c/rac/items/${id}`);
  await take(chair, "End without consensus", { Reason: "Two delegations need instructions." });
  await expect(card(chair).getByText(/^The chair ended the search for consensus/)).toBeVisible();
  expect(await statusOf(id)).toBe("inReview");
});
