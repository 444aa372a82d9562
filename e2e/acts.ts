/** What people do on an item's page, by the words that stand there. */
import type { Page } from "@playwright/test";
import type { CastName } from "@/db/cast";
import { standardRule } from "@/lib/rules/standard-rules";
import type { Advice } from "@/lib/rules/words";
import { expect } from "./fixtures";
import { wordsOf } from "./words";

/** Opens a step's dialog, says what must be said, and takes the step. */
export async function take(page: Page, step: string, said: Record<string, string> = {}): Promise<void> {
  await page.getByRole("button", { name: step, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: step });
  for (const [label, text] of Object.entries(said)) await dialog.getByLabel(label).first().fill(text);
  await dialog.getByRole("button", { name: step, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** The secretary asks a reviewer among the suggested. */
export async function ask(page: Page, reviewer: string): Promise<void> {
  await page.getByText("Choose reviewers and a day").click();
  const form = page.getByRole("form", { name: "Ask a reviewer" });
  await form.getByRole("checkbox", { name: reviewer }).check();
  await form.getByRole("button", { name: "Ask a reviewer" }).click();
  await expect(page.getByText("The reviewer was asked.")).toBeVisible();
}

/** A reviewer chooses what to advise, gives reasons, and sends both. */
export async function advise(page: Page, position: Advice, comments: string): Promise<void> {
  const { advice, item } = wordsOf("Aizada");
  const form = page.getByRole("form", { name: "Your advice" });
  await form.getByRole("radio", { name: `${advice[position]} ${item.reviews.means[position]}` }).check();
  await form.getByLabel("Comments").fill(comments);
  await form.getByRole("button", { name: "Give the advice" }).click();
  await expect(page.getByText("Your advice was recorded.")).toBeVisible();
}

/** Somebody of the cast speaks for their delegation, in the language they work in. */
export async function speak(
  page: Page,
  who: CastName,
  choice: keyof typeof standardRule.choices,
  reason = "",
): Promise<void> {
  const { choices, done, item } = wordsOf(who);
  const form = page.getByRole("form", { name: item.ballot.cast });
  await form
    .getByRole("radio", { name: `${choices[choice]} ${item.ballot.means[standardRule.choices[choice]]}` })
    .check();
  if (reason) await form.getByRole("textbox", { name: item.ballot.reason }).fill(reason);
  await form.getByRole("button", { name: item.ballot.cast }).click();
  await expect(page.getByText(done.castBallot)).toBeVisible();
}
