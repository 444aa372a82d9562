/** A comment is one command: said twice in a row it is two, sent twice by a slip it is one. */
import { filed } from "./filed";
import { expect, RAC, test } from "./fixtures";

test("one comment after another from the same page are two; a double click is one", async ({ as }) => {
  const id = await filed(RAC, "policyNote", "submitted");
  const page = await as("Ulugbek");
  await page.goto(`/c/rac/items/${id}`);
  const comments = page.getByRole("region", { name: /^Comments/ });
  const say = async (text: string, clicks: 1 | 2) => {
    await comments.getByRole("textbox").fill(text);
    await comments.getByRole("button", { name: "Comment", exact: true }).click({ clickCount: clicks });
    await expect(comments.getByText(text, { exact: true })).toBeVisible();
    await expect(comments.getByRole("textbox")).toHaveValue("");
  };
  await say("The first table lacks its year.", 1);
  await say("The second lacks its source.", 2);
  await say("Otherwise complete.", 1);
  await expect(comments.getByRole("heading", { name: "Comments (3)" })).toBeVisible();
});
