import { db } from "@/db/client";
import { measurements } from "@/db/schema/results";
import { overrideLight } from "@/lib/indicators/perform";
import { act, must } from "./committee";
import { accessible, expect, RAC, test } from "./fixtures";
import { measured, planned } from "./framework";

test("values are pasted from a spreadsheet, warned about, submitted, returned, corrected, accepted and locked", async ({
  as,
}) => {
  const framework = await planned(RAC, "A canal to fill in");
  await measured(RAC, framework, {
    code: "OP1",
    title: "Canal lined with concrete",
    targets: { [framework.periods[0] ?? ""]: "10" },
  });
  await measured(RAC, framework, { code: "OP2", title: "Outlets with a meter", measure: "percentage", unit: "" });
  await measured(RAC, framework, {
    code: "OP3",
    title: "What farmers say",
    measure: "qualitative",
    unit: "",
    baseline: "",
    baselineYear: "",
  });

  const madina = await as("Madina");
  await madina.goto(`/c/rac/projects/${framework.projectId}`);
  await madina.getByRole("link", { name: "Results framework" }).click();
  await madina.getByRole("link", { name: /2024/ }).click();
  const value = (name: RegExp) => madina.getByRole("textbox", { name });
  const first = value(/^Value of OP1/);
  await first.focus();
  await madina.keyboard.press("ArrowDown");
  await expect(value(/^Value of OP2/)).toBeFocused();
  await madina.keyboard.press("ArrowRight");
  await expect(value(/^Comment on OP2/)).toBeFocused();
  await madina.keyboard.press("Enter");
  await expect(value(/^Comment on OP3/)).toBeFocused();
  await madina.keyboard.press("Shift+Tab");
  await first.focus();
  // A range as a spreadsheet copies it: decimal comma, a comment beside, one row more than there are.
  await first.evaluate((cell) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "7,5\tTwo reaches.\r\n120\t\r\n\tThey trust the calendar.\r\n9\r\n");
    cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(madina.getByText(/4 cells filled; 1 value found no cell to go to: 9\./)).toBeVisible();
  await expect(madina.getByText("More than 100%.")).toBeVisible();
  await value(/^Value of OP2/).fill("many");
  await madina.getByRole("button", { name: "Save as drafts" }).click();
  await expect(madina.getByRole("link", { name: /^Value of OP2.*: Enter a number such as 1250/ })).toBeVisible();
  await expect(first).toHaveValue("7,5");
  await value(/^Value of OP2/).fill("120");
  // An empty cell of a range empties the one it falls on: that is said, and taken back as one.
  await first.evaluate((cell) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "\t\r\n8\t\r\n");
    cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(madina.getByText(/2 cells that held something are empty now\./)).toBeVisible();
  await expect(first).toHaveValue("");
  await first.press("ControlOrMeta+z");
  await expect(madina.getByText("The paste is undone: 3 cells hold what they held before.")).toBeVisible();
  await expect(first).toHaveValue("7,5");
  await madina.getByRole("button", { name: "Save as drafts" }).click();
  await expect(madina.getByRole("heading", { name: "3 drafts to submit" })).toBeVisible();
  await accessible(madina);
  await madina.getByRole("button", { name: "Submit the values" }).press("Enter");
  await expect(madina.getByText(/Only .* may accept values of indicators/)).toBeVisible();
  // The button is gone with its form: the focus does not begin again at the top of the page.
  await expect(madina.getByRole("heading", { name: "Values", exact: true })).toBeFocused();

  const ulugbek = await as("Ulugbek");
  await ulugbek.goto(madina.url());
  const accept = ulugbek.getByRole("form", { name: "Accept the ticked values" });
  // What looks odd is looked at first.
  await expect(accept.getByRole("checkbox", { name: /OP1/ })).toBeChecked();
  await expect(accept.getByRole("checkbox", { name: /OP2.*More than 100/s })).not.toBeChecked();
  await accept.getByRole("button", { name: "Accept the ticked values" }).click();
  await expect(ulugbek.getByRole("heading", { name: "1 value waits to be accepted" })).toBeVisible();
  await ulugbek.getByText("Return values with a reason").click();
  const giveBack = ulugbek.getByRole("form", { name: "Return the ticked values" });
  await giveBack.getByRole("checkbox", { name: /OP2/ }).check();
  await giveBack.getByRole("textbox", { name: /Reason/ }).fill("More than all outlets cannot be.");
  await giveBack.getByRole("button", { name: "Return the ticked values" }).click();
  const waiting = ulugbek.getByRole("heading", { name: /to be accepted/ });
  await expect(waiting).toHaveCount(0);

  await madina.reload();
  await expect(madina.getByText("More than all outlets cannot be.")).toBeVisible();
  await value(/^Value of OP2/).fill("12.0");
  await madina.getByRole("button", { name: "Save as drafts" }).click();
  await madina.getByRole("button", { name: "Submit the values" }).click();
  await expect(madina.getByRole("heading", { name: /to be accepted/ })).toBeVisible();
  await ulugbek.reload();
  await accept.getByRole("button", { name: "Accept the ticked values" }).click();
  await expect(waiting).toHaveCount(0);
  await ulugbek.getByRole("button", { name: "Close and lock" }).click();
  await expect(ulugbek.getByRole("heading", { name: "This period is closed" })).toBeFocused();

  await madina.reload();
  await expect(value(/^Value of/)).toHaveCount(0);
  await expect(madina.getByText(/its values are locked/)).toBeVisible();
  await madina.goto(`/c/rac/projects/${framework.projectId}/results`);
  const row = madina.getByRole("row", { name: /Canal lined with concrete/ });
  await expect(row).toContainText("75%");
  await accessible(madina);
});

test("without script the sheet is a form that is sent and comes back filled in", async ({ as }) => {
  const framework = await planned(RAC, "A canal without script");
  await measured(RAC, framework, { code: "OP1" });
  await measured(RAC, framework, { code: "OP2" });
  const page = await as("Madina", { javaScriptEnabled: false });
  await page.goto(`/c/rac/projects/${framework.projectId}/results/periods/${framework.periods[0]}`);
  await page.getByRole("textbox", { name: /^Value of OP1/ }).fill("7,5");
  await page.getByRole("textbox", { name: /^Value of OP2/ }).fill("seven");
  await page.getByRole("button", { name: "Save as drafts" }).click();
  await expect(page.getByText("Enter a number such as 1250, 12.5 or 12,5.").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Value of OP1/ })).toHaveValue("7,5");
  await page.getByRole("textbox", { name: /^Value of OP2/ }).fill("7");
  await page.getByRole("button", { name: "Save as drafts" }).click();
  await expect(page.getByRole("heading", { name: "2 drafts to submit" })).toBeVisible();
});

test("targets of parts follow the split as it is typed, are pasted, and stand in the sheet", async ({ as }) => {
  const framework = await planned(RAC, "A canal in parts");
  const id = await measured(RAC, framework, { code: "OP1", title: "Farmers served", unit: "people" });
  const page = await as("Ulugbek");
  await page.goto(`/c/rac/projects/${framework.projectId}/results/indicators/${id}/edit`);
  const target = (name: RegExp) => page.getByRole("textbox", { name });
  await expect(page.getByText("There are no parts yet")).toBeVisible();
  await page.getByRole("textbox", { name: /^Disaggregation/ }).fill("Sex: women, men");
  const first = target(/^Target of Sex: women, .*2024/);
  await first.evaluate((cell) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "120,5\t200\r\nmany\t210\r\n");
    cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(target(/^Target of Sex: men, .*2025/)).toHaveValue("210");
  await expect(page.getByText("4 cells filled. Save to keep them.")).toBeVisible();
  await page.getByRole("button", { name: "Save the indicator" }).click();
  await expect(page.getByText("Save to keep them.")).toHaveCount(0);
  await expect(page.getByText("Enter a number such as 1250, 12.5 or 12,5.").first()).toBeVisible();
  await accessible(page);
  await target(/^Target of Sex: men, .*2024/).fill("80");
  await page.getByRole("button", { name: "Save the indicator" }).click();
  await expect(page.getByRole("heading", { name: "By Sex" })).toBeVisible();
  await page.goto(`/c/rac/projects/${framework.projectId}/results/periods/${framework.periods[0]}`);
  await expect(page.getByRole("row", { name: /Sex: women/ })).toContainText("120.5");
  // Renamed, a part would leave its targets behind.
  await page.goto(`/c/rac/projects/${framework.projectId}/results/indicators/${id}/edit`);
  await page.getByRole("textbox", { name: /^Disaggregation/ }).fill("Sex: girls, men");
  await page.getByRole("button", { name: "Save the indicator" }).click();
  await expect(page.getByText("“Sex: women” still has targets.")).toBeVisible();
  await expect(first).toHaveValue("120.5");
});

test("indicators roll up into another, which says how its figure was made and what is missing", async ({ as }) => {
  const framework = await planned(RAC, "A canal of two districts");
  const whole = await measured(RAC, framework, { code: "OP1", title: "Canal lined in all" });
  const parts = [
    await measured(RAC, framework, { code: "OP1.1", title: "Canal lined in Panjakent", parentId: whole }),
    await measured(RAC, framework, { code: "OP1.2", title: "Canal lined in Urgut" }),
  ];
  const [periodId = ""] = framework.periods;
  await db()
    .insert(measurements)
    .values({ indicatorId: parts[0] ?? "", periodId, value: "5.5", state: "accepted" });
  const page = await as("Ulugbek");
  await page.goto(`/c/rac/projects/${framework.projectId}/results/indicators/${parts[1]}/edit`);
  await page.getByRole("combobox", { name: /Rolls up into/ }).selectOption({ label: "OP1 Canal lined in all" });
  await page.getByRole("button", { name: "Save the indicator" }).click();
  await page.getByRole("link", { name: /OP1 Canal lined in all/ }).click();
  const rolled = page.getByRole("region", { name: "Rolled up" });
  await expect(rolled).toContainText(/5\.5\skm so far, of 2 indicators; 1 has no value yet \(OP1\.2\)/);
  await expect(rolled.getByRole("row", { name: /Canal lined in Urgut/ })).toContainText("–");
  await accessible(page);
  // What the whole is a part of would be a part of itself.
  await page.getByRole("link", { name: "Change the indicator" }).click();
  await expect(page.getByRole("combobox", { name: /Rolls up into/ }).getByRole("option")).toHaveText([
    "No other indicator",
  ]);
  await page.goto(`/c/rac/projects/${framework.projectId}/results`);
  await expect(page.getByRole("row", { name: /Canal lined in all/ })).toContainText("Rolled up: 5.5");
  await expect(page.getByRole("row", { name: /Canal lined in Urgut/ })).toContainText("Part of OP1");
});

test("a judgement is taken back by its button, and the computed light stands again", async ({ as }) => {
  const { committeeId, projectId, ...framework } = await planned(RAC, "A canal judged");
  const indicatorId = await measured(RAC, { committeeId, projectId, ...framework }, { code: "OP1" });
  const reason = "The flood of May is not their doing.";
  for (const periodId of framework.periods.slice(0, 2))
    await must(
      act(RAC.secretary, (acting) =>
        overrideLight(acting, { committeeId, projectId, indicatorId, periodId, light: "atRisk", reason }),
      ),
    );
  const page = await as("Ulugbek");
  await page.goto(`/c/rac/projects/${projectId}/results/indicators/${indicatorId}`);
  const judged = page.getByRole("row").filter({ hasText: reason });
  await expect(judged).toHaveCount(2);
  await judged
    .first()
    .getByRole("button", { name: /^Back to the computed light of .*2024/ })
    .click();
  await expect(judged).toHaveCount(1);
  await expect(judged).toContainText("2025");
  await expect(page.getByRole("row", { name: /2024/ }).getByRole("button")).toHaveCount(0);
});
