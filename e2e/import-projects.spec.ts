import { found } from "./committee";
import { accessible, expect, test } from "./fixtures";

/** As long as a queue of jobs on a busy machine may take. */
const SLOWLY = { timeout: 90_000 };

/** A file of IATI 2.03 with a new project, and one that has no status. */
const file = (number: string, title: string, status = "2") => `<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03">${activity(`A${number}`, title, `<activity-status code="${status}"/>`)}${activity(`B${number}`, "Without a status", "")}
</iati-activities>`;
const activity = (number: string, title: string, status: string) => `
<iati-activity xml:lang="en" default-currency="USD">
<iati-identifier>XE-EXAMPLE-${number}</iati-identifier>
<reporting-org ref="XE-EXAMPLE" type="40"><narrative>Committee</narrative></reporting-org>
<title><narrative>${title}</narrative></title>
<description><narrative>Pumps for a canal.</narrative></description>
<participating-org role="1"><narrative>Fund</narrative></participating-org>
${status}<activity-date type="2" iso-date="2025-01-01"/>
<recipient-country code="TJ" percentage="100"/><sector code="31140" percentage="100"/>
</iati-activity>`;

test("a secretary imports a file: looks at it, confirms, and sees what a second one would change", async ({ as }) => {
  test.slow();
  const body = await found();
  const page = await as(body.secretary);
  const number = String(Date.now());
  const handIn = async (text: string) => {
    await page.goto(`/c/${body.slug}/projects/imports`);
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "pumps.xml", mimeType: "application/xml", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "Read the file" }).click();
    // The list of files says of each, too, how far it is: what is meant is this one's page.
    await expect(page.getByRole("heading", { level: 1, name: /^pumps/ })).toBeVisible();
    await expect(page.getByText("Ready to confirm")).toBeVisible(SLOWLY);
  };

  await handIn(file(number, "Pumps"));
  await expect(page.getByText(`XE-EXAMPLE-B${number}, line 12`)).toBeVisible();
  await expect(page.getByText("Must be mended").first()).toBeVisible();
  await page.getByRole("button", { name: "Take over" }).click();
  await expect(page.getByText("Confirm that they are left out")).toBeVisible();
  await page.getByLabel("Leave out the project that cannot be taken over").check();
  await page.getByRole("button", { name: "Take over" }).click();
  await expect(page.getByText("Taken over in one piece: 1 new project, 0 changed.")).toBeVisible(SLOWLY);

  await page.goto(`/c/${body.slug}/projects?q=A${number}`);
  await page.getByRole("link", { name: "Pumps" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pumps");
  await expect(page.getByText("secretary imported the project")).toBeVisible();

  await handIn(file(number, "Better pumps", "3"));
  await expect(page.getByText("Title", { exact: true })).toBeVisible();
  await expect(page.getByRole("insertion").first()).toContainText("Better");
  await expect(page.getByRole("deletion").filter({ hasText: "Active" })).toBeVisible();
  await expect(page.getByRole("insertion").filter({ hasText: "Finalising" })).toBeVisible();

  const answer = await page.request.get(`/c/${body.slug}/projects.xml?q=A${number}`);
  expect(answer.headers()["content-type"]).toContain("application/xml");
  expect(await answer.text()).toContain(`<iati-identifier>XE-EXAMPLE-A${number}</iati-identifier>`);
});

test("a secretary imports a table: names its columns, mends a row by what is said, and takes it over", async ({
  as,
}) => {
  test.slow();
  const body = await found();
  const page = await as(body.secretary);
  const number = String(Date.now());
  const handIn = async (rows: string) => {
    await page.goto(`/c/${body.slug}/projects/imports`);
    const buffer = Buffer.from(`\ufeffCode;Project name;Stage of work;Countries;File kept by\n${rows}`);
    await page.locator("input[type=file]").setInputFiles({ name: "pumps.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Read the file" }).click();
    // The list of files says of each, too, how far it is: what is meant is this one's page.
    await expect(page.getByRole("heading", { level: 1, name: /^pumps/ })).toBeVisible();
    await expect(page.getByText("columns apart by semicolons")).toBeVisible(SLOWLY);
  };
  await handIn(`T${number};Pumps;active;Tajikistan;Madina\n`);
  await expect(page.getByLabel("Project name")).toHaveValue("title");
  await expect(page.getByLabel("File kept by")).toHaveValue("");
  await accessible(page);
  await page.getByLabel("Stage of work").selectOption({ label: "Title" });
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByRole("link", { name: "Another column holds this field already." })).toBeVisible();
  await page.getByLabel("Stage of work").selectOption({ label: "Status" });
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByText("Ready to confirm")).toBeVisible(SLOWLY);

  await handIn(
    `T${number};Pumps;somehow;Tajikistan;Madina\n"T${number}-2";Canal;planned;"Tajikistan 60; Kyrgyzstan 40";Madina\n`,
  );
  await expect(page.getByLabel("Stage of work")).toHaveValue("status");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByText("Column Stage of work, row 2")).toBeVisible(SLOWLY);
  await expect(page.getByText("“somehow” is no status.")).toBeVisible();
  await page.getByLabel("Leave out the project that cannot be taken over").check();
  await page.getByRole("button", { name: "Take over" }).click();
  await expect(page.getByText("Taken over in one piece: 1 new project, 0 changed.")).toBeVisible(SLOWLY);
  await page.goto(`/c/${body.slug}/projects?q=T${number}-2`);
  await page.getByRole("link", { name: "Canal" }).click();
  await expect(page.getByText("Kyrgyzstan").first()).toBeVisible();

  for (const format of ["csv", "xlsx"]) {
    const template = await page.request.get(`/c/${body.slug}/projects/imports/template.${format}`);
    expect(template.headers()["content-disposition"]).toContain(`.${format}`);
  }
});

test("what is no XML is sent back with the reason, and nobody else finds the door", async ({ as }) => {
  const page = await as("Ulugbek");
  await page.goto("/c/rac/projects/imports");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "pumps.doc", mimeType: "application/msword", buffer: Buffer.from("no markup at all") });
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByText("neither an XML file nor a table")).toBeVisible();

  const member = await as("Madina");
  expect((await member.goto("/c/rac/projects/imports"))?.status()).toBe(404);
  await member.goto("/c/rac/projects");
  await expect(member.getByRole("link", { name: "Import" })).toHaveCount(0);
});
