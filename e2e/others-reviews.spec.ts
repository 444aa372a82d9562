import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { assignReviewer } from "@/lib/assignments/perform";
import { giveAdvice, respondToAssignment } from "@/lib/reviews/perform";
import { act, found, must } from "./committee";
import { filed } from "./filed";
import { expect, test } from "./fixtures";

test("where the committee wants independent advice, others’ reviews show after one’s own", async ({ as }) => {
  const body = await found();
  await db().update(committees).set({ othersReviews: "afterMine" }).where(eq(committees.id, body.committeeId));
  const itemId = await filed(body, "policyNote", "inReview");
  const [first, second] = body.reviewers;
  await must(act(body.secretary, (acting) => assignReviewer(acting, { itemId, personId: second.id })));
  await must(act(second, (acting) => respondToAssignment(acting, { itemId, response: "accepted", reason: "" })));
  const advise = (who: typeof first, comments: string) =>
    act(who, (acting) => giveAdvice(acting, { itemId, revision: 1, position: "oppose", comments }));
  await must(advise(first, "The costs of the second option are missing."));

  const address = `/c/${body.slug}/items/${itemId}`;
  const page = await as({ id: second.id });
  await page.goto(address);
  await expect(page.getByText("shows once you have given your own advice on this revision")).toBeVisible();
  await expect(page.getByText("The costs of the second option are missing.")).toHaveCount(0);
  // That they were asked is known to all; that they advised, and when, is not.
  await expect(page.getByText("secretary asked reviewer-one to review it.")).toBeVisible();
  await expect(page.getByText(/reviewer-one (advised|gave)/)).toHaveCount(0);
  // Its record, too, would say that, and when, somebody advised.
  await expect(page.getByRole("link", { name: "Record", exact: true })).toHaveCount(0);
  for (const part of ["verify", "record", "record/pdf"])
    expect((await page.request.get(`${address}/${part}`)).status()).toBe(404);
  for (const part of ["/print", "/notices"]) {
    await page.goto(`${address}${part}`);
    await expect(page.getByText("The costs of the second option are missing.")).toHaveCount(0);
  }

  // Those who run the review see it at once, and so does everybody who owes none.
  for (const who of [body.secretary, body.author]) {
    const reader = await as({ id: who.id });
    await reader.goto(address);
    await expect(reader.getByText("The costs of the second option are missing.")).toBeVisible();
  }

  await must(advise(second, "Sound, but for the table of costs."));
  await page.goto(address);
  await expect(page.getByText("The costs of the second option are missing.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Record", exact: true })).toBeVisible();
});
