/** Out of office once for all committees, and what one can advise on. */
import { found } from "./committee";
import { expect, test } from "./fixtures";
import { newPerson } from "./person";

test("an absence is declared, refused when it overlaps, and withdrawn", async ({ as }) => {
  const page = await as(await newPerson());
  await page.goto("/profile/availability");
  const form = page.getByRole("form", { name: "Declare an absence" });
  const declare = async (from: string, until: string) => {
    await form.getByLabel("First day").fill(from);
    await form.getByLabel("Last day").fill(until);
    await form.getByRole("button", { name: "Declare an absence" }).click();
  };
  await declare("2099-01-10", "2099-01-01");
  await expect(form.getByText("Choose a last day that is not before the first.").first()).toBeVisible();
  await form.getByLabel("Note").fill("On leave.");
  await declare("2099-01-10", "2099-01-20");
  await expect(page.getByText("Your absence was declared.")).toBeVisible();
  await expect(page.getByText("10 Jan 2099 to 20 Jan 2099", { exact: true })).toBeVisible();
  await declare("2099-01-20", "2099-01-25");
  await expect(form.getByRole("alert")).toContainText("You are out of office from 10 Jan 2099 to 20 Jan 2099 already.");
  await expect(form.getByLabel("Last day")).toHaveValue("2099-01-25");
  await page.getByRole("button", { name: "Withdraw the absence from 10 Jan 2099 to 20 Jan 2099" }).click();
  await expect(page.getByText("No absence is declared.")).toBeVisible();
});

test("a reviewer names languages and areas, which the secretaries see and members do not", async ({ as }) => {
  const body = await found();
  const page = await as(body.reviewers[0]);
  await page.goto("/profile/availability");
  const form = page.getByRole("form", { name: "Languages and expertise" });
  const save = async () => {
    await form.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Your languages and areas were saved.")).toBeVisible();
  };
  for (const name of ["English", "Turkmen", "Energy"]) await form.getByRole("checkbox", { name }).check();
  await save();
  await page.reload();
  for (const name of ["English", "Turkmen", "Energy"]) await expect(form.getByRole("checkbox", { name })).toBeChecked();
  await form.getByRole("checkbox", { name: "Turkmen" }).uncheck();
  await save();

  const known = "English · Energy";
  const secretary = await as(body.secretary);
  await secretary.goto(`/c/${body.slug}/members`);
  await expect(secretary.getByText(known, { exact: true })).toBeVisible();
  const member = await as(body.author);
  await member.goto(`/c/${body.slug}/members`);
  await expect(member.getByRole("heading", { level: 1, name: "Members" })).toBeVisible();
  await expect(member.getByText(known)).toHaveCount(0);
  // When somebody is away, all who would ask them see.
  const colleague = await as("Madina");
  await colleague.goto("/c/rac/members");
  await expect(colleague.getByText(/reads mail in the evening\. · ask Ogulgerek Annayeva instead/)).toBeVisible();
});

test("in Russian, too", async ({ as }) => {
  const page = await as("Svetlana", { locale: "ru" });
  await page.goto("/profile/availability");
  await expect(page.getByRole("heading", { name: "Отсутствие" })).toBeVisible();
  await expect(page.getByText(/На конференции в Астане\. · вместо этого: Nargiza Tursunova/)).toBeVisible();
});
