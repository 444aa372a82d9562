/** In a committee of many projects, the one an item is about is found by typing, and without script by asking for it. */
import { db } from "@/db/client";
import { projects } from "@/db/schema/projects";
import { type Body, found } from "./committee";
import { filed } from "./filed";
import { saved, seekProject } from "./filing";
import { expect, post, test } from "./fixtures";

const label = (number: number) => `B-${number} · Bridge ${number}`;

async function bridges(many: number): Promise<[Body, string]> {
  const body = await found();
  await db()
    .insert(projects)
    .values(
      Array.from({ length: many }, (_, at) => ({
        committeeId: body.committeeId,
        code: `B-${at + 10}`,
        title: `Bridge ${at + 10}`,
        area: "trade" as const,
        countries: ["TJ"],
        status: "active" as const,
      })),
    );
  return [body, `/c/${body.slug}/items/${await filed(body, "policyNote", "draft")}/edit`];
}

test("a project is found by typing and chosen by keyboard, stays chosen, and nobody outside may ask", async ({
  as,
}) => {
  const [body, form] = await bridges(50);
  const page = await as({ id: body.author.id });
  await page.goto(form);
  const field = page.getByRole("combobox", { name: "Project", exact: true });
  await expect(field).toHaveAttribute("aria-autocomplete", "list");
  await field.fill("no such bridge");
  await expect(page.getByText("Nothing matches")).toBeVisible();
  await field.fill("bridge 57");
  await expect(page.getByRole("option")).toHaveText([label(57)]);
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(field).toHaveValue(label(57));
  await saved(page);
  await page.reload();
  await expect(field).toHaveAttribute("aria-autocomplete", "list");
  await expect(field).toHaveValue(label(57));
  await seekProject(page.getByRole("form", { name: "Filing" }), label(58));

  const asked = `/api/c/${body.slug}/projects?q=bridge`;
  const offered = (await (await page.request.get(asked)).json()) as { label: string }[];
  expect(offered.map((one) => one.label)).toEqual(Array.from({ length: 30 }, (_, at) => label(at + 10)));
  expect((await (await as("Leila")).request.get(asked)).status()).toBe(404);
  expect((await (await as("Timur")).request.get(asked)).status()).toBe(404);
});

test("without script other projects are sought by saving the draft, which loses nothing", async ({ as }) => {
  const [body, form] = await bridges(50);
  const page = await as({ id: body.author.id }, { javaScriptEnabled: false });
  await page.goto(form);
  const field = page.getByRole("combobox", { name: "Project", exact: true });
  await expect(field.getByRole("option", { name: label(57) })).toHaveCount(0);
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("Of one bridge");
  await page.getByRole("textbox", { name: "Another project" }).fill("bridge 57");
  await page.getByRole("button", { name: "Save and find" }).click();
  await field.selectOption({ label: label(57) });
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toHaveValue("Of one bridge");
  await post(page, page.getByRole("button", { name: "Save draft" }).last());
  await page.goto(form);
  await expect(field.getByRole("option", { name: label(57) })).toHaveAttribute("selected");
});
