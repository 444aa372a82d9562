/** The silence procedure as its people meet it: placed, answered, extended, broken, adopted at its instant, announced. */

import type { Locator, Page } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { ballots } from "@/db/schema/ballots";
import { take } from "./acts";
import { FAR, filed, openBallotOf, statusOf } from "./filed";
import { accessible, expect, RAC, test } from "./fixtures";
import { startInstance } from "./second-instance";

const card = (page: Page) => page.getByRole("region", { name: "Silence procedure" });
const answerIn = async (scope: Page | Locator, label: RegExp, text: string) => {
  const form = scope.getByRole("form", { name: "Send the answer" });
  await form.getByRole("radio", { name: label }).check();
  if (text) await form.getByRole("textbox", { name: "Text" }).fill(text);
  await form.getByRole("button", { name: "Send the answer" }).click();
};
/** Moves the expiry past this instant, as time would. */
const expire = async (itemId: string) => {
  const closesAt = sql`clock_timestamp() - interval '1 millisecond'`;
  await db()
    .update(ballots)
    .set({ closesAt })
    .where(eq(ballots.id, await openBallotOf(itemId)));
};

test("the chair places a text until an instant; too soon, or over an objection, it is refused with what helps", async ({
  as,
}) => {
  const title = `To be placed under silence, ${new Date().toISOString()}`;
  const id = await filed(RAC, "policyNote", "inReview", { advised: true, title });
  const delegate = await as("Bakyt");
  await delegate.goto(`/c/rac/items/${id}`);
  await expect(delegate.getByRole("button", { name: "Place under silence" })).toHaveCount(0);
  await take(delegate, "Object to a silence procedure", { Why: "To be talked over at the meeting." });
  await expect(delegate.getByText("Against a silence procedure: Kyrgyzstan")).toBeVisible();

  const chair = await as("Saltanat");
  await chair.goto(`/c/rac/items/${id}`);
  await chair.getByRole("button", { name: "Place under silence" }).click();
  const dialog = chair.getByRole("dialog", { name: "Place under silence" });
  const place = dialog.getByRole("button", { name: "Place under silence" });
  await place.click();
  await expect(dialog.getByText(/any objection at this moment stands against it/).first()).toBeVisible();
  await dialog.getByRole("checkbox", { name: /nobody objects to a silence procedure/ }).check();
  await place.click();
  await expect(dialog.getByRole("alert")).toContainText("while these delegations object to that: Kyrgyzstan");

  await take(delegate, "Lift the objection to a silence procedure");
  const proposed = await dialog.getByLabel("Expiry").inputValue();
  await dialog.getByLabel("Expiry").fill(`${new Date().getFullYear()}-01-01T00:00`);
  await place.click();
  await expect(dialog.getByRole("alert")).toContainText("at least 72 hours");
  await dialog.getByLabel("Expiry").fill(proposed);
  await place.click();
  await expect(card(chair).getByText("Interim text, without a number")).toBeVisible();
  await expect(card(chair).getByRole("row", { name: /Kyrgyzstan.*Asia\/Bishkek.*Silent/ })).toBeVisible();
  await accessible(chair);

  // Every delegation finds it in its inbox, with the instant; a comment does not break the silence.
  await delegate.goto("/c/rac");
  const waiting = delegate.getByRole("region", { name: /^Under silence \(/ });
  await waiting.getByRole("link", { name: title }).waitFor();
  await delegate.goto(`/c/rac/items/${id}`);
  await answerIn(card(delegate), /^Editorial comment/, "A comma is missing in the title.");
  await expect(card(delegate).getByText("A comma is missing in the title.")).toBeVisible();
  expect(await statusOf(id)).toBe("inSilence");
});

test("an objection breaks it at once, the second is recorded as well, and taking one back mends nothing", async ({
  as,
}) => {
  const id = await filed(RAC, "oversightReview", "inSilence");
  const [one, other, chair] = [await as("Bakyt"), await as("Farrukh"), await as("Saltanat")];
  for (const page of [one, other, chair]) await page.goto(`/c/rac/items/${id}`);
  await answerIn(card(one), /^Object/, "short");
  await expect(card(one).getByText("Say what would have to change").first()).toBeVisible();
  await answerIn(card(one), /^Object/, "The figures of the annex are last year’s.");
  await expect(card(one).getByText(/^Kyrgyzstan broke the silence/)).toBeVisible();
  // Farrukh's page was open before: his amendment arrives second.
  await answerIn(card(other), /^Propose an amendment/, "For “2025” read “2026”.");
  await expect(card(other).getByText("For “2025” read “2026”.")).toBeVisible();
  await expect(card(other).getByText(/^Kyrgyzstan broke the silence/)).toBeVisible();
  await expect(other.getByText("In review", { exact: true }).first()).toBeVisible();

  await take(one, "Take the objection back");
  await expect(card(one).getByText(/^Taken back on/)).toBeVisible();
  expect(await statusOf(id)).toBe("inReview");
  await expect(card(one).getByRole("button", { name: "Take the objection back" })).toHaveCount(0);
  await accessible(one);

  // The chair's page still shows the silence: what was true then is refused with what is true now.
  await chair.getByRole("button", { name: "Extend the silence" }).click();
  const dialog = chair.getByRole("dialog", { name: "Extend the silence" });
  await dialog.getByLabel("Expiry").fill("2041-01-01T12:00");
  await dialog.getByLabel("Reason").fill("One more week.");
  await dialog.getByRole("button", { name: "Extend the silence" }).click();
  await expect(dialog.getByRole("alert")).toContainText("only while the item is");
});

test("of a restricted text the second objector learns that the silence was broken, and sees nothing more of it", async ({
  as,
}) => {
  const id = await filed(RAC, "policyNote", "inSilence", { confidentiality: "restricted" });
  const [one, other, chair] = [await as("Bakyt"), await as("Farrukh"), await as("Saltanat")];
  for (const page of [one, other]) await page.goto(`/c/rac/items/${id}`);
  await answerIn(card(one), /^Object/, "The figures of the annex are last year’s.");
  await expect(one.getByText("What your delegation said was recorded.")).toBeVisible();
  expect(await statusOf(id)).toBe("inReview");

  // Farrukh’s page was open before: what he sends is received, and the page that sent it says what had become of the text.
  await answerIn(card(other), /^Object/, "Nor do the roads of the map exist.");
  await expect(
    other.getByText("The silence had been broken already; your delegation’s objection is on record as well."),
  ).toBeVisible();
  await expect(other.getByText("The figures of the annex are last year’s.")).toHaveCount(0);
  for (const page of [one, other]) expect((await page.goto(`/c/rac/items/${id}`))?.status()).toBe(404);

  await chair.goto(`/c/rac/items/${id}`);
  await expect(card(chair).getByText(/^Kyrgyzstan broke the silence/)).toBeVisible();
  for (const said of ["The figures of the annex are last year’s.", "Nor do the roads of the map exist."])
    await expect(card(chair).getByText(said)).toBeVisible();
});

test("the chair makes it longer with a reason, never shorter, and everybody sees by how much", async ({ as }) => {
  const id = await filed(RAC, "policyNote", "inSilence");
  const chair = await as("Saltanat");
  await chair.goto(`/c/rac/items/${id}`);
  await chair.getByRole("button", { name: "Extend the silence" }).click();
  const dialog = chair.getByRole("dialog", { name: "Extend the silence" });
  await dialog.getByLabel("Expiry").fill(FAR);
  await dialog.getByLabel("Reason").fill("A delegation waits for its capital.");
  await dialog.getByRole("button", { name: "Extend the silence" }).click();
  await expect(dialog.getByRole("alert")).toContainText("An extension only makes it longer");
  await dialog.getByLabel("Expiry").fill("2041-01-02T12:00");
  await dialog.getByRole("button", { name: "Extend the silence" }).click();
  await expect(dialog).toBeHidden();
  const observer = await as("Leila");
  await observer.goto(`/c/rac/items/${id}`);
  await expect(card(observer).getByText(/Saltanat Akhmetova extended it from .* 2040.* to .* 2041/)).toBeVisible();
  await expect(observer.getByRole("button", { name: "Extend the silence" })).toHaveCount(0);
});

test("adopted at its expiry by whoever looks first, on another instance, with no job runner; numbered once announced", async ({
  as,
}) => {
  const id = await filed(RAC, "capacityRequest", "inSilence");
  const late = await as("Farrukh");
  await late.goto(`/c/rac/items/${id}`);
  await expire(id);
  // Whoever looks at anything may have settled it by now; to the objection it is too late either way.
  await answerIn(card(late), /^Object/, "We object to the second paragraph.");
  await expect(card(late).getByRole("alert")).toContainText("Too late: the silence expired at");
  // Told, and recorded as nothing.
  const [kept] = await db().execute(sql`select (select count(*)::int from votes join ballots on ballots.id = ballot_id
    where ballots.item_id = ${id}) as votes, (select count(*)::int from events where item_id = ${id} and act = 'answerSilence') as answers`);
  expect(kept).toEqual({ votes: 0, answers: 0 });

  const other = await startInstance();
  try {
    const reader = await as("Leila", { baseURL: other.url });
    await reader.goto(`${other.url}/c/rac/items/${id}`);
    await expect(card(reader).getByText(/^Nobody broke the silence: adopted at its expiry/)).toBeVisible();
    await expect(card(reader).getByText("Not yet announced", { exact: true })).toBeVisible();
  } finally {
    await other.stop();
  }
  const [row] = await db().execute(sql`select items.decided_at = ballots.closes_at as exact, decisions.symbol from items
    join ballots on ballots.item_id = items.id join decisions on decisions.item_id = items.id where items.id = ${id}`);
  expect(row).toEqual({ exact: true, symbol: null });

  await late.goto("/c/rac/decisions");
  await expect(late.getByText(/^Adopted under silence on .*, not yet announced$/).first()).toBeVisible();
  await late.goto(`/c/rac/items/${id}`);
  await expect(late.getByRole("button", { name: "Announce the decision" })).toHaveCount(0);

  const chair = await as("Saltanat");
  await chair.goto("/c/rac");
  await expect(chair.getByRole("region", { name: /^Decisions to announce/ })).toBeVisible();
  await chair.goto(`/c/rac/items/${id}`);
  await take(chair, "Announce the decision", {
    Meeting: "Fourth meeting, Khujand",
    "Interpretative statements and reservations": "Uzbekistan: subject to the funds of the centre.",
  });
  await expect(card(chair).getByText(/^Announced as RAC\/D\/\d{4}\/\d+ by Saltanat Akhmetova/)).toBeVisible();
  await expect(card(chair).getByText("Uzbekistan: subject to the funds of the centre.")).toBeVisible();
  await accessible(chair);
});
