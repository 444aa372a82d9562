import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { recommendations } from "@/db/schema/follow-up";
import { filed } from "./filed";
import { accessible, expect, RAC, test } from "./fixtures";

test("a recommendation is answered with its reason, implemented, closed and reopened", async ({ as }) => {
  const id = await filed(RAC, "oversightReview", "adopted");
  const addressee = `Forestry agency ${id.slice(0, 8)}`;
  await db().update(recommendations).set({ addressee, dueOn: "2026-01-01" }).where(eq(recommendations.itemId, id));
  const madina = await as("Madina");
  await madina.goto(`/c/rac/follow-up?q=${encodeURIComponent(addressee)}&response=none`);
  await expect(madina.getByRole("row", { name: /No response/ }).first()).toBeVisible();
  await accessible(madina);
  await madina.goto(`/c/rac/items/${id}`);
  await madina.getByRole("main").getByRole("link", { name: "Follow-up" }).click();
  await madina.getByText("Record the response").first().click();
  const respond = madina.getByRole("form", { name: "Response to recommendation 1" });
  await respond.getByRole("radio", { name: "Partly accepted" }).check();
  await respond.getByRole("button", { name: "Record the response" }).click();
  await expect(respond.getByText("Say why it is not accepted in full.").first()).toBeVisible();
  await respond
    .getByRole("textbox", { name: /Reason or remarks/ })
    .fill("The crossing, yes; the road is another ministry’s.");
  await respond.getByRole("button", { name: "Record the response" }).click();
  await expect(madina.getByText(/recorded the response: Partly accepted/)).toBeVisible();
  await madina.getByText("Report what was done").first().click();
  const report = madina.getByRole("form", { name: "What was done about recommendation 1" });
  await report.getByRole("radio", { name: "Implemented" }).check();
  await report.getByRole("textbox", { name: /What was done/ }).fill("Opened on 3 May; see the certificate.");
  await report.getByRole("button", { name: "Report what was done" }).click();
  await expect(madina.getByText(/reported: Implemented/)).toBeVisible();
  await expect(madina.getByText("Close the recommendation")).toHaveCount(0);

  const ulugbek = await as("Ulugbek");
  await ulugbek.goto(`/c/rac/items/${id}/follow-up`);
  await ulugbek.getByText("Close the recommendation").first().click();
  const close = ulugbek.getByRole("form", { name: "Close recommendation 1" });
  await close.getByRole("textbox", { name: /On what grounds/ }).fill("Seen on site.");
  await close.getByRole("button", { name: "Close the recommendation" }).click();
  await expect(ulugbek.getByText("Reopen the recommendation").first()).toBeVisible();
  await accessible(ulugbek);

  const leila = await as("Leila");
  await leila.goto(`/c/rac/items/${id}/follow-up`);
  await expect(leila.getByText("Seen on site.")).toBeVisible();
  await expect(leila.getByText("Record the response")).toHaveCount(0);
  await leila.goto(`/c/rac/items/${id}`);
  const history = leila.getByRole("region", { name: "History" });
  await expect(history).toContainText("recorded the response to recommendation 1: Partly accepted.");
  await expect(history).toContainText("closed recommendation 1.");
});

test("the committee insists on what was rejected, and its history says so; others cannot", async ({ as }) => {
  const id = await filed(RAC, "oversightReview", "adopted");
  const madina = await as("Madina");
  await madina.goto(`/c/rac/items/${id}/follow-up`);
  await madina.getByText("Record the response").first().click();
  const respond = madina.getByRole("form", { name: "Response to recommendation 1" });
  await respond.getByRole("radio", { name: "Rejected" }).check();
  await respond.getByRole("textbox", { name: /Reason or remarks/ }).fill("The crossing belongs to another ministry.");
  await respond.getByRole("button", { name: "Record the response" }).click();
  await expect(madina.getByText(/recorded the response: Rejected/)).toBeVisible();

  const leila = await as("Leila");
  await leila.goto(`/c/rac/items/${id}/follow-up`);
  await expect(leila.getByText(/recorded the response: Rejected/)).toBeVisible();
  await expect(leila.getByText("Insist on the recommendation")).toHaveCount(0);

  const ulugbek = await as("Ulugbek");
  await ulugbek.goto(`/c/rac/items/${id}/follow-up`);
  await ulugbek.getByText("Insist on the recommendation").first().click();
  const insist = ulugbek.getByRole("form", { name: "Insist on recommendation 1" });
  await insist.getByRole("textbox", { name: "Why" }).fill("The road leads to both.");
  await insist.getByRole("button", { name: "Insist on the recommendation" }).click();
  await expect(
    ulugbek.getByText("The committee insists: the recommendation waits for another response."),
  ).toBeVisible();
  await expect(ulugbek.getByText("recorded that the committee insists on it.")).toBeVisible();
  await ulugbek.goto(`/c/rac/items/${id}`);
  await expect(ulugbek.getByRole("region", { name: "History" })).toContainText(
    "the committee insists on recommendation 1, which was rejected.",
  );
});
