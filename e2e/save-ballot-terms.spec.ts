import { takeStep } from "@/lib/steps/perform";
import { opened } from "./ballot";
import { act, must } from "./committee";
import { filed } from "./filed";
import { accessible, expect, test } from "./fixtures";

test("an administrator sets what ballots allow; the open ballot keeps its terms, the next one has the new", async ({
  as,
}) => {
  const ballot = await opened({});
  const { body } = ballot;
  const admin = await as("Timur");
  await admin.goto(`/admin/committees/${body.committeeId}/settings`);
  const form = admin.getByRole("form", { name: "Save the terms" });
  for (const way of ["Open", "Named", "Secret"]) await form.getByRole("checkbox", { name: way }).uncheck();
  await form.getByRole("button", { name: "Save the terms" }).click();
  await expect(form.getByRole("alert")).toContainText("Some fields need your attention");
  await form.getByRole("checkbox", { name: "Named" }).check();
  await form.getByRole("radio", { name: /^The first word stands/ }).check();
  await form.getByLabel("Votes one head may hold for others").fill("2");
  await form.getByRole("button", { name: "Save the terms" }).click();
  await expect(admin.getByText("The terms were saved. Open ballots keep theirs.")).toBeVisible();
  await accessible(admin);

  const page = await as({ id: body.heads[1]?.id ?? "" });
  await page.goto(`/c/${body.slug}/items/${ballot.itemId}`);
  await expect(page.getByText("What the head says stands over alternates")).toBeVisible();
  const next = await filed(body, "policyNote", "inReview", { advised: true });
  const step = { itemId: next, action: "openBallot" as const, reason: "", note: "" };
  const asked = { ...step, secrecy: "open" as const };
  expect(await act(body.chair, (acting) => takeStep(acting, asked))).toMatchObject({ ok: false });
  await must(act(body.chair, (acting) => takeStep(acting, { ...step, secrecy: "named" })));
  await page.goto(`/c/${body.slug}/items/${next}`);
  await expect(page.getByText("Whoever of your delegation speaks first speaks for it")).toBeVisible();

  await admin.goto(`/admin/audit?committee=${body.committeeId}`);
  await expect(
    admin.getByText(new RegExp(`^Timur Bekov changed the terms of ballots in .*${body.slug}`)).first(),
  ).toBeVisible();
});
