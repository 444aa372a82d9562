/** Conflicts of interest as people live with them: declared, pinned, recused from a ballot, suggested, and the chair handed over. */
import type { Page } from "@playwright/test";
import { actorOf } from "@/db/cast";
import { speak, take } from "./acts";
import { filed, statusOf, waitsLongest } from "./filed";
import { expect, RAC, test } from "./fixtures";
import { wordsOf } from "./words";

const say = wordsOf("Madina").conflicts;

async function declare(page: Page, statement: string) {
  await page.getByText(say.declare, { exact: true }).first().click();
  const form = page.getByRole("form", { name: say.declare });
  await form.getByLabel(say.type).selectOption({ label: say.types.personal });
  await form.getByLabel(say.statement).fill(statement);
  await form.getByRole("button", { name: say.declare }).click();
  await expect(page.getByText(say.yours)).toBeVisible();
}

test("the head of a delegation steps aside, and the alternate speaks in their place", async ({ as }) => {
  const title = `To step aside from, ${new Date().toISOString()}`;
  const id = await filed(RAC, "policyNote", "inBallot", { title });
  await waitsLongest(id);
  const head = await as("Farrukh");
  await head.goto(`/c/rac/items/${id}`);
  await speak(head, "Farrukh", "approve");
  // What it does is said before it is done.
  await head.getByText(say.declare, { exact: true }).first().click();
  await expect(head.getByText(say.declareMeans)).toBeVisible();
  const empty = head.getByRole("form", { name: say.declare });
  await empty.getByRole("button", { name: say.declare }).click();
  await expect(empty.getByRole("alert")).toBeFocused();
  await head.reload();
  await declare(head, "My sister heads the ministry that asks.");
  for (const gone of ["Review", "Ballot", /^Comments/])
    await expect(head.getByRole("heading", { name: gone, exact: true })).toHaveCount(0);
  await head.goto("/c/rac");
  await expect(head.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(head.getByText(title)).toHaveCount(0);

  const alternate = await as("Parvina");
  await alternate.goto("/c/rac");
  await alternate.getByRole("link", { name: title }).click();
  await expect(alternate.getByText(say.declare, { exact: true }).first()).toBeVisible();
  await expect(alternate.getByText("sister")).toHaveCount(0);
  await speak(alternate, "Parvina", "abstain");

  // They take it back, as nobody pinned it.
  await head.goto(`/c/rac/items/${id}`);
  await head.getByText(say.withdraw, { exact: true }).first().click();
  await head.getByRole("form", { name: say.withdraw }).getByRole("button", { name: say.withdraw }).click();
  await expect(head.getByText(say.yours)).toHaveCount(0);
});

test("the secretary pins a conflict as a wall; the chair may not, and for its subject the item is gone", async ({
  as,
}) => {
  const id = await filed(RAC, "oversightReview", "inReview");
  const observer = await as("Leila");
  await observer.goto(`/c/rac/items/${id}`);
  await declare(observer, "I advised the project.");

  const chair = await as("Saltanat");
  await chair.goto(`/c/rac/items/${id}`);
  await expect(chair.getByText("I advised the project.")).toBeVisible();
  await expect(chair.getByText(say.pin, { exact: true })).toHaveCount(0);

  const secretary = await as("Ulugbek");
  await secretary.goto(`/c/rac/items/${id}`);
  await secretary.getByText(say.pin, { exact: true }).first().click();
  const pin = secretary.getByRole("form", { name: "Pin the conflict of Leila Hasanova" });
  await pin.getByRole("radio", { name: `${say.levels.walled} ${say.levelMeans.walled}` }).check();
  await pin.getByLabel(say.reason).fill("Her firm bids for the works.");
  await pin.getByRole("button", { name: say.pin }).click();
  await expect(secretary.getByRole("list").getByText(say.levels.walled, { exact: true }).first()).toBeVisible();

  const nothing = await observer.goto("/c/rac/items/00000000-0000-4000-8000-000000000000");
  const page = await observer.getByRole("main").innerText();
  const answer = await observer.goto(`/c/rac/items/${id}`);
  expect(answer?.status()).toBe(nothing?.status());
  expect(await observer.getByRole("main").innerText()).toBe(page);

  await chair.reload();
  await expect(chair.getByText(/^The secretary pinned this conflict: only a secretary may change it/)).toBeVisible();
  await secretary.getByText(say.lift, { exact: true }).first().click();
  const lift = secretary.getByRole("form", { name: "Lift the conflict of Leila Hasanova" });
  await lift.getByLabel(say.reason).fill("The bid was withdrawn.");
  await lift.getByRole("button", { name: say.lift }).click();
  await expect(secretary.getByText(say.none)).toBeVisible();
  await observer.reload();
  await expect(observer.getByText(say.declare, { exact: true }).first()).toBeVisible();
});

test("a chair hands an item of their own over to the secretary, who then has the chair’s acts on it", async ({
  as,
}) => {
  const id = await filed({ ...RAC, author: actorOf("Rustam") }, "policyNote", "inReview");
  const secretary = await as("Ulugbek");
  await secretary.goto(`/c/rac/items/${id}`);
  await expect(secretary.getByRole("button", { name: "Reject" })).toHaveCount(0);
  await expect(secretary.getByRole("button", { name: "Take the chair" })).toHaveCount(0);

  const chair = await as("Rustam");
  await chair.goto(`/c/rac/items/${id}`);
  const form = chair.getByRole("form", { name: "Hand over the chair" });
  await form.getByRole("button", { name: "Hand over the chair" }).click();
  await expect(form.getByRole("alert")).toBeFocused();
  await form.getByLabel("Who presides").selectOption({ label: "Ulugbek Yusupov, secretary" });
  await form.getByRole("button", { name: "Hand over the chair" }).click();
  await expect(
    chair.getByText("Rustam Ismoilov handed the chair for this item over to Ulugbek Yusupov."),
  ).toBeVisible();

  await secretary.reload();
  await take(secretary, "Reject", { Reason: "Outside the committee’s mandate." });
  expect(await statusOf(id)).toBe("rejected");
});

test("an interest declared under one’s own name makes the secretary look twice before asking", async ({ as }) => {
  const organisation = `Institute of ${new Date().toISOString()}`;
  const id = await filed(RAC, "capacityRequest", "submitted", { title: `Gauges for the ${organisation}` });
  const words = wordsOf("Aizada").interests;
  const reviewer = await as("Aizada");
  await reviewer.goto("/profile/interests");
  await reviewer.getByText(words.kinds.employer, { exact: true }).click();
  const form = reviewer.getByRole("form", { name: words.kinds.employer });
  await form.getByRole("button", { name: words.declare }).click();
  await expect(form.getByRole("alert")).toBeFocused();
  await form.getByLabel(words.organisation).fill(organisation);
  await form.getByRole("button", { name: words.declare }).click();
  await expect(reviewer.getByText(`Employer: ${organisation}`).first()).toBeVisible();

  const secretary = await as("Ulugbek");
  await secretary.goto("/c/rac/interests");
  await expect(secretary.getByRole("cell", { name: `Employer: ${organisation}` }).first()).toBeVisible();
  const others = await as("Saltanat");
  expect((await others.goto("/c/rac/interests"))?.status()).toBe(404);

  await secretary.goto(`/c/rac/items/${id}`);
  await secretary.getByText("Choose reviewers and a day").click();
  const ask = secretary.getByRole("form", { name: "Ask a reviewer" });
  await ask.getByRole("checkbox", { name: /^Aizada Toktosunova/ }).check();
  await ask.getByRole("button", { name: "Ask a reviewer" }).click();
  await expect(ask.getByRole("alert")).toContainText("The interests of Aizada Toktosunova suggest a conflict");
  await ask.getByLabel("Why all the same").fill("She left it years ago.");
  await ask.getByRole("button", { name: "Ask a reviewer" }).click();
  await expect(secretary.getByText("The reviewer was asked.")).toBeVisible();
  await secretary.getByText("1 lifted or set aside").click();
  await expect(secretary.getByText("She left it years ago.").first()).toBeVisible();
  await reviewer.goto("/profile/interests");
  await reviewer
    .getByRole("button", { name: `Withdraw: Employer: ${organisation}` })
    .first()
    .click();
  await expect(reviewer.getByRole("button", { name: `Withdraw: Employer: ${organisation}` })).toHaveCount(0);
});

test("declaring, recording and handing over work without script", async ({ as }) => {
  const id = await filed(RAC, "policyNote", "submitted");
  const page = await as("Leila", { javaScriptEnabled: false });
  await page.goto(`/c/rac/items/${id}`);
  await declare(page, "I wrote the annex.");
  await page.getByText(say.withdraw, { exact: true }).first().click();
  await page.getByRole("form", { name: say.withdraw }).getByRole("button", { name: say.withdraw }).click();
  await expect(page.getByText(say.declare, { exact: true }).first()).toBeVisible();
});
