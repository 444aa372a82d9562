import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { capacityRequests } from "@/db/schema/capacity";
import { found } from "./committee";
import { filed } from "./filed";
import { accessible, expect, test } from "./fixtures";

const day = (fromNow: number) => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10);

test("an adopted request is matched, scheduled, delivered and evaluated, and says at each step who is waited for", async ({
  as,
}) => {
  const body = await found();
  const id = await filed(body, "capacityRequest", "adopted");
  await db()
    .update(capacityRequests)
    .set({ openedOn: day(-20) })
    .where(eq(capacityRequests.itemId, id));
  const secretary = await as(body.secretary);
  await secretary.goto(`/c/${body.slug}`);
  await expect(secretary.getByRole("heading", { name: "To match with a provider (1)" })).toBeVisible();
  await secretary.getByRole("main").getByRole("row").last().getByRole("link").click();
  const match = secretary.getByRole("form", { name: "Match with a provider" });
  await match.getByRole("textbox", { name: /^Provider/ }).fill("Institute of Water Problems");
  await match.getByRole("button", { name: "Match with a provider" }).click();
  await expect(secretary.getByText("The provider was recorded.").first()).toBeVisible();

  const author = await as(body.author);
  await author.goto(`/c/${body.slug}/items/${id}`);
  const schedule = author.getByRole("form", { name: "Schedule the training" });
  await author.getByText("Schedule the training").first().click();
  await schedule.getByLabel(/First day/).fill(day(-12));
  await schedule.getByLabel(/Last day/).fill(day(-8));
  await schedule.getByRole("textbox", { name: /^Place/ }).fill("Khujand");
  await schedule.getByRole("textbox", { name: /^Hours/ }).fill("30");
  await schedule.getByRole("button", { name: "Schedule the training" }).click();
  await expect(author.getByText("The training is scheduled.").first()).toBeVisible();

  await author.reload();
  const deliver = author.getByRole("form", { name: "Record the delivery" });
  await deliver.getByRole("textbox", { name: /^Women/ }).fill("9");
  await deliver.getByRole("textbox", { name: /^Men/ }).fill("15");
  await deliver.getByRole("textbox", { name: /How it went/ }).fill("As planned.");
  await deliver.getByRole("button", { name: "Record the delivery" }).click();
  await expect(author.getByText("24: 9 women, 15 men")).toBeVisible();

  await author.reload();
  // Where a form would be opened stands from which day it can be.
  await expect(
    author.getByText(/^Evaluate level 4, results.*It is too early for this level\. Evaluate it from/),
  ).toBeVisible();
  await expect(author.getByRole("button", { name: "Evaluate level 4, results" })).toHaveCount(0);
  const evaluate = author.getByRole("form", { name: "Evaluate level 1, reaction" });
  const answers = async (answered: string, mean: string) => {
    await evaluate.getByRole("textbox", { name: /How many were asked/ }).fill("20");
    await evaluate.getByRole("textbox", { name: /How many answered/ }).fill(answered);
    await evaluate.getByRole("textbox", { name: /Mean of the answers/ }).fill(mean);
    await evaluate.getByRole("textbox", { name: /What was found/ }).fill("More days at the gauges.");
    await evaluate.getByRole("button", { name: "Evaluate level 1, reaction" }).click();
  };
  await answers("4", "4.5");
  await expect(evaluate.getByText(/With fewer than 5 answers a figure would tell of single persons/)).toBeVisible();
  await answers("4", "");
  await expect(author.getByText("Withheld: fewer than 5 people")).toBeVisible();
  const history = author.getByRole("region", { name: "History" });
  await expect(history).toContainText("delivered; participants: 24.");
  await expect(history).toContainText("an evaluation of level 1, reaction; answers: fewer than 5 of 20.");
  await accessible(author);
  expect(
    await db().select({ state: capacityRequests.state }).from(capacityRequests).where(eq(capacityRequests.itemId, id)),
  ).toEqual([{ state: "evaluated" }]);

  const observer = await as(body.observer);
  await observer.goto(`/c/${body.slug}/items/${id}`);
  await expect(observer.getByRole("region", { name: "After adoption" })).toContainText("Institute of Water Problems");
  await expect(observer.getByRole("form", { name: /Evaluate/ })).toHaveCount(0);
});
