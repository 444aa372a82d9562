import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { committeeId, demoId } from "@/db/cast";
import { expect, test } from "./fixtures";

/** Saves the last list of a page in both formats; each file must hold these words. */
async function saved(page: Page, path: string, holds: string) {
  await page.goto(path);
  for (const format of ["CSV", "XLSX"]) {
    const link = page.getByRole("link", { name: new RegExp(`^Save as ${format}`) }).last();
    // oxlint-disable-next-line no-await-in-loop
    const answer = await page.request.get(String(await link.getAttribute("href")));
    expect(answer.status(), path).toBe(200);
    // oxlint-disable-next-line no-await-in-loop
    const content = await answer.body();
    const text =
      format === "CSV"
        ? content.toString()
        : strFromU8(unzipSync(new Uint8Array(content))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(text, `${path} ${format}`).toContain(holds);
    if (format === "CSV") momentsSayTheirZone(text);
  }
}

/** A column with moments in it has a head that says by which clock they are. */
function momentsSayTheirZone(csv: string) {
  const [heads = [], ...lines] = csv
    .split("\r\n")
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) => cell));
  for (const [at, head] of heads.entries())
    if (lines.some((cells) => /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(cells[at] ?? ""))) expect(head).toMatch(/ \(UTC\)$/);
}

test("every list is saved as CSV and XLSX from its page, as its reader sees it", async ({ as }) => {
  test.slow();
  const page = await as("Ulugbek");
  const P01 = demoId("project", "P-01");
  const lists = [
    ["/c/rac/items", "Last change (UTC)"],
    ["/c/rac/decisions", "Decided (UTC)"],
    ["/c/rac/projects?q=P-01", "Sarazm–Panjakent irrigation canal"],
    ["/c/rac/members", "Ulugbek Yusupov"],
    ["/c/rac/interests", "Person"],
    ["/c/rac/follow-up", "Recommendation"],
    ["/c/rac/follow-up/capacity?state=withdrawn", "Measuring road dust"],
    [`/c/rac/projects/${P01}/results`, "Canal lined with reinforced concrete"],
    ["/c/rac/monitoring", "Level"],
    ["/c/rac/monitoring/indicators?area=infrastructure", "Canal lined with reinforced concrete"],
  ] as const;
  // oxlint-disable-next-line no-await-in-loop
  for (const [path, holds] of lists) await saved(page, path, holds);

  const member = await as("Madina");
  expect((await member.request.get("/c/rac/lists/members.xlsx")).status()).toBe(200);
  for (const nothing of ["interests.csv", "everything.csv", "members.exe", "values.csv", "figures.csv?table=all"])
    expect((await member.request.get(`/c/rac/lists/${nothing}`)).status(), nothing).toBe(404);
  const stranger = await as("Merdan");
  for (const name of ["projects", "members", "follow-up", "capacity", "lights"])
    expect((await stranger.request.get(`/c/weg/lists/${name}.csv`)).status(), name).toBe(404);
});

test("administrators save who has an account, who held what and what was done; nobody else does", async ({ as }) => {
  const admin = await as("Timur");
  await saved(admin, "/admin/people?q=Saltanat", "Saltanat Akhmetova");
  await saved(admin, `/admin/committees/${committeeId("rac")}/history?q=Saltanat`, "Saltanat Akhmetova");
  await saved(admin, `/admin/audit?committee=${committeeId("rac")}`, "Timur Bekov");
  const secretary = await as("Ulugbek");
  for (const name of ["people", "roles", "record"])
    expect(
      (await secretary.request.get(`/admin/lists/${name}.csv?committee=${committeeId("rac")}`)).status(),
      name,
    ).toBe(404);
  expect((await admin.request.get("/admin/lists/roles.csv?committee=nowhere")).status()).toBe(404);
});
