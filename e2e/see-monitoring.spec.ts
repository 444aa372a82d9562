import { found } from "./committee";
import { filed } from "./filed";
import { accessible, expect, test } from "./fixtures";

test("a figure opens the list it counts, and is saved as a file", async ({ as }) => {
  const body = await found();
  await filed(body, "capacityRequest", "adopted");
  await filed(body, "policyNote", "submitted", { confidentiality: "restricted" });
  const page = await as(body.author);
  await page.goto(`/c/${body.slug}`);
  await page.getByRole("navigation", { name: "Committee" }).getByRole("link", { name: "Monitoring" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Monitoring");

  const kinds = page.getByRole("table", { name: "Kinds of item" });
  await expect(kinds.getByRole("row", { name: "Policy note" }).getByRole("cell").first()).toHaveText("0");
  const adopted = kinds.getByRole("row", { name: "Capacity request" }).getByRole("cell").nth(1);
  await expect(adopted).toHaveText("1");
  await adopted.getByRole("link").click();
  await expect(page.getByText("1 item", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Open to")).toHaveValue("committee");

  await page.goto(`/c/${body.slug}/monitoring`);
  // On paper a part begins where the one before it ends, and no table is wider than the sheet.
  await page.emulateMedia({ media: "print" });
  const areas = page.getByRole("region", { name: "Areas" });
  await expect(areas).toHaveCSS("break-inside", "auto");
  await expect(areas.getByRole("table")).toHaveCSS("font-size", "12px");
  await expect(areas.getByRole("columnheader").first()).toHaveCSS("white-space", "normal");
  await page.emulateMedia({ media: "screen" });
  const decided = page.getByRole("table", { name: "Quarters" }).getByRole("row").last().getByRole("cell").nth(1);
  await expect(decided).toHaveText("1");
  await decided.getByRole("link").click();
  await expect(page.getByText("1 decision", { exact: true })).toBeVisible();

  await page.goto(`/c/${body.slug}/monitoring`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Save as CSV: Kinds of item" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${body.slug.toUpperCase()}-kinds.csv`);
  const csv = Buffer.concat(await (await download.createReadStream()).toArray()).toString();
  expect(csv).toContain("Kind,Items in procedure,Adopted");
  expect(csv.split("\r\n")).toContain("Capacity request,0,1,0,0,0,1");
});

test("what became of adopted items is counted, opens its list, and unfolds on a phone", async ({ as }) => {
  const body = await found();
  await filed(body, "capacityRequest", "adopted");
  await filed(body, "policyNote", "adopted");
  const page = await as(body.observer);
  await page.goto(`/c/${body.slug}/monitoring`);
  const states = page.getByRole("table", { name: "Capacity requests" });
  const adopted = states
    .getByRole("row", { name: /^Adopted/ })
    .getByRole("cell")
    .first();
  await expect(adopted).toHaveText("1");
  await adopted.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Capacity requests");
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(2);

  await page.goto(`/c/${body.slug}/monitoring`);
  const unanswered = page.getByRole("table", { name: "Recommendations" }).getByRole("row").last().getByRole("cell");
  await expect(unanswered.last()).toHaveText("0");
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name: "Capacity requests" }).click();
  await expect(states).toBeHidden();
  const requests = page.getByRole("region", { name: "Capacity requests" });
  await expect(requests.getByText("Adopted", { exact: true }).first()).toBeVisible();
  await requests.getByText("Show the figures", { exact: true }).click();
  await expect(states).toBeVisible();
  await accessible(page);
});

test("projects stand by their points, and the formula beside them", async ({ as }) => {
  const page = await as("Leila");
  await page.goto("/c/rac/monitoring");
  const ranking = page.getByRole("region", { name: "Projects by risk" });
  await expect(ranking).toContainText("Points = category + lateness + suspension");
  const points = await ranking
    .getByRole("row")
    .evaluateAll((rows) => rows.slice(1).map((row) => Number(row.lastElementChild?.textContent)));
  expect(points.length).toBeGreaterThan(0);
  expect(points).toEqual(points.toSorted((one, other) => other - one));
  await expect(page.getByRole("img", { name: /^Map: projects under way/ })).toBeVisible();
});

test("nobody outside the committee finds its figures", async ({ as, request }) => {
  const stranger = await as("Merdan");
  for (const path of ["/c/weg/monitoring", "/c/weg/lists/figures.csv?table=kinds"])
    expect((await stranger.request.get(path)).status()).toBe(404);
  expect((await (await as("Madina")).request.get("/c/rac/lists/figures.csv?table=everything")).status()).toBe(404);
  const answer = await request.get("/c/rac/monitoring", { maxRedirects: 0 });
  expect(answer.headers().location).toContain("/sign-in");
});
