/** The impact matrix as an assessor fills it in, and as the committee reads it afterwards. */
import { filed } from "./filed";
import { PROJECT, saved, seekProject } from "./filing";
import { accessible, expect, post, RAC, test } from "./fixtures";

const bare = { javaScriptEnabled: false };
const TABLE = "Rapid impact assessment (RIAM)";

test("scores are set by keys and read in words; a score without its justification cannot be submitted", async ({
  as,
}) => {
  const id = await filed(RAC, "oversightReview", "returned");
  const page = await as("Madina");
  await page.goto(`/c/rac/items/${id}/edit`);
  await seekProject(page.getByRole("form", { name: "Filing" }), PROJECT);
  const matrix = page.getByRole("group", { name: TABLE, exact: true });
  const row = (number: number) => matrix.getByRole("group", { name: `${TABLE}, ${number}`, exact: true });
  const score = (number: number, name: string) => row(number).getByRole("combobox", { name });

  // The words of a scale describe its score, and stand below it while one is there.
  const scale = row(1).getByText(/^A1 Importance: .*3 · Regional or national/);
  await expect(scale).toBeHidden();
  await score(1, "A1 Importance").focus();
  await expect(score(1, "A1 Importance")).toHaveAccessibleDescription(/3 · Regional or national; 2 · Just outside/);
  await expect(scale).toBeVisible();

  await page.keyboard.press("3");
  await page.keyboard.press("ArrowRight");
  await expect(score(1, "A2 Magnitude")).toBeFocused();
  // As one writes it: the sign first, on a score that is not set; or afterwards, to turn one that is.
  await page.keyboard.press("Delete");
  await page.keyboard.press("-");
  await page.keyboard.press("2");
  await expect(score(1, "A2 Magnitude")).toHaveValue("-2");
  await page.keyboard.press("+");
  await page.keyboard.press("3");
  await page.keyboard.press("-");
  await expect(score(1, "A2 Magnitude")).toHaveValue("-3");
  await expect(row(1).getByRole("status")).toHaveText(/−E.*ES −72.*Major negative change/);
  // There is no magnitude of seven: the score stays as it is.
  await page.keyboard.press("7");
  await expect(score(1, "A2 Magnitude")).toHaveValue("-3");
  await page.keyboard.press("ArrowDown");
  await expect(score(2, "A2 Magnitude")).toBeFocused();
  await page.keyboard.press("End");
  await expect(score(2, "B3 Accumulation")).toBeFocused();
  // And is seen: the bar that saves stands below whatever has the focus.
  const onTop = (cell: Element) => {
    const { x, y, width, height } = cell.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) === cell;
  };
  expect(await score(2, "B3 Accumulation").evaluate(onTop)).toBe(true);
  await page.keyboard.press("ArrowUp");
  await expect(score(1, "B3 Accumulation")).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(row(1).getByRole("status")).toHaveText("Choose all five criteria to see the band.");
  await page.keyboard.press("3");

  // The same component under another option stands beside the first.
  await row(1).getByRole("button", { name: "Score another option of row 1" }).click();
  await expect(row(2).getByRole("textbox", { name: "Component" })).toHaveValue(
    "Groundwater level below the command area",
  );
  await row(2).getByRole("textbox", { name: "Option" }).fill("With drains");
  await score(2, "A1 Importance").focus();
  for (const key of ["2", "ArrowRight", "1", "ArrowRight", "2", "ArrowRight", "2", "ArrowRight", "2"])
    await page.keyboard.press(key);
  await expect(
    matrix.getByRole("table", { name: "Options side by side" }).getByRole("row", { name: /^Groundwater/ }),
  ).toHaveText(/−E.*\+B/);
  await saved(page);
  await accessible(page);

  await page.getByRole("button", { name: "Submit again" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(`${TABLE}, 2 · Justification`);
  await row(2)
    .getByRole("textbox", { name: "Justification" })
    .fill("Drains along the collector keep the water table two metres down in the neighbouring district.");
  await row(1).getByRole("textbox", { name: "Justification" }).fill("The wells measured anew in May rose by a metre.");
  await page.getByRole("button", { name: "Submit again" }).click();

  // Read: the band in words, the options, a chart with its table for each; never a sum.
  await expect(page.getByRole("heading", { level: 3, name: "Options side by side" })).toBeVisible();
  await expect(
    page.getByRole("img", { name: /^Physical and chemical, As it is: −E Major negative change: 1$/ }),
  ).toBeVisible();
  await expect(page.getByRole("table", { name: "Bands by category: With drains" })).toContainText(
    "Physical and chemical",
  );

  // And how it came about: what changed, by whom, when and why.
  await page.getByRole("link", { name: "How the impact scores changed" }).click();
  const revision = page.getByRole("region", { name: /Rev\.1$/ });
  await expect(revision).toContainText("Submitted by Madina Saidova");
  await expect(revision.getByRole("listitem").filter({ hasText: "changed" })).toContainText(
    /Groundwater level.*Before.*\+C|Groundwater level/,
  );
  await expect(revision.getByRole("listitem").filter({ hasText: "With drains" })).toContainText("added");
  await accessible(page);
});

test("without script the matrix is a plain form, and the server says the same band", async ({ as }) => {
  const id = await filed(RAC, "oversightReview", "returned");
  const page = await as("Madina", { ...bare, viewport: { width: 390, height: 844 } });
  await page.goto(`/c/rac/items/${id}/edit`);
  const row = (number: number) => page.getByRole("group", { name: `${TABLE}, ${number}`, exact: true });
  await row(1).getByRole("combobox", { name: "A2 Magnitude" }).selectOption("−3 · Major disbenefit");
  await row(1).getByRole("button", { name: "Score another option of row 1" }).click();
  await expect(row(2).getByRole("textbox", { name: "Component" })).toHaveValue(
    "Groundwater level below the command area",
  );
  await expect(row(2).getByRole("combobox", { name: "A1 Importance" })).toHaveValue("");
  await post(page, row(2).getByRole("button", { name: "Remove row 2" }));
  await expect(row(1).getByRole("status")).toHaveText(/−D.*ES −48.*Significant negative change/);
  await page.getByRole("button", { name: "Add to “Social and cultural”" }).click();
  await expect(row(4).getByRole("combobox", { name: "Category" })).toHaveValue("SC");
});
