import { Readable } from "node:stream";
import { asc, eq } from "drizzle-orm";
import { strToU8, zipSync } from "fflate";
import { db } from "@/db/client";
import { importLines, imports } from "@/db/schema/imports";
import { projects } from "@/db/schema/projects";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { importNext } from "@/lib/jobs/import-projects";
import { factsOf } from "@/lib/project-facts/store";
import type { TableField } from "@/lib/rules/table-fields";
import type { Member } from "@/lib/session/current";
import { confirmImport, importProjects, nameColumns } from "./perform";
import { LARGEST_TABLE_MB } from "./schema";

const send = ({ committeeId, secretary }: Body, bytes: Uint8Array | string, name = "projects.csv") =>
  importProjects({ actor: secretary } as Member, committeeId, {
    name,
    content: Readable.from([Buffer.from(bytes as string)]),
    whole: () => true,
  });
async function handIn(body: Body, bytes: Uint8Array | string, name?: string): Promise<string> {
  const { id } = await must(send(body, bytes, name));
  await importNext();
  return id;
}
const importOf = async (id: string) => {
  const [row] = await db().select().from(imports).where(eq(imports.id, id));
  if (!row) throw new Error("No such import.");
  return row;
};
const linesOf = (id: string) =>
  db().select().from(importLines).where(eq(importLines.importId, id)).orderBy(asc(importLines.position));
const name = (body: Body, importId: string, columns: (TableField | "")[]) =>
  act(body.secretary, (acting) => nameColumns(acting, { importId, columns }));
async function confirm(body: Body, importId: string, leaveOut?: "on") {
  await must(act(body.secretary, (acting) => confirmImport(acting, { importId, ...(leaveOut && { leaveOut }) })));
  await importNext();
}
const HEADS = "Код;Название;Статус;Страны;Ответственный за файл";
const COLUMNS: (TableField | "")[] = ["code", "title", "status", "countries", ""];

test("the columns of a table are guessed, named, and remembered; then it is shown and taken over like any file", async () => {
  const body = await found();
  const text = `${HEADS}\nP-71;Канал;Реализуется;Таджикистан;Азиз\nP-72;Насосы;План;TJ 50, KG 50;Азиз\n`;
  const id = await handIn(body, text);
  expect(await importOf(id)).toMatchObject({
    state: "mapping",
    format: "csv",
    reading: { encoding: "utf-8", separator: ";" },
    headRow: 1,
    mapping: { code: 0, title: 1, status: 2, countries: 3 },
    samples: [
      ["P-71", "Канал", "Реализуется", "Таджикистан", "Азиз"],
      ["P-72", "Насосы", "План", "TJ 50, KG 50", "Азиз"],
    ],
  });
  await must(name(body, id, ["code", "title", "status", "countries", "accountable"]));
  await importNext();
  expect(await importOf(id)).toMatchObject({ state: "ready", creates: 2, refused: 0 });
  await confirm(body, id);
  expect(await importOf(id)).toMatchObject({ state: "done", written: 2 });
  const [row] = await db().select({ id: projects.id }).from(projects).where(eq(projects.code, "P-71"));
  expect(await factsOf([row?.id ?? ""])).toMatchObject([
    {
      title: "Канал",
      language: "ru",
      status: "active",
      places: [{ code: "TJ" }],
      partners: [{ role: "accountable", name: "Азиз" }],
    },
  ]);

  const again = await handIn(body, text.replace("Насосы", "Новые насосы").replace("План", ""));
  expect((await importOf(again)).mapping).toEqual({ code: 0, title: 1, status: 2, countries: 3, accountable: 4 });
  await must(name(body, again, ["code", "title", "status", "countries", "accountable"]));
  await importNext();
  const lines = await linesOf(again);
  expect(lines.map(({ verdict }) => verdict)).toEqual(["unchanged", "change"]);
  expect(lines[1]?.changes).toEqual([{ field: "title", before: "Насосы", after: "Новые насосы" }]);
  await confirm(body, again);
  expect(
    await db()
      .select({ title: projects.title, status: projects.status })
      .from(projects)
      .where(eq(projects.code, "P-72")),
  ).toEqual([{ title: "Новые насосы", status: "planned" }]);
});

test("a table of Windows-1251 and a workbook tell the same", async () => {
  const body = await found();
  const in1251 = Uint8Array.from("Код,Название,Статус\nP-73,Канал,План", (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });
  const id = await handIn(body, in1251);
  expect(await importOf(id)).toMatchObject({
    state: "mapping",
    reading: { encoding: "windows-1251" },
    columns: ["Код", "Название", "Статус"],
  });

  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const book = zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8(`<workbook xmlns:r="${office}"><sheets><sheet name="S" r:id="a"/></sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships><Relationship Id="a" Type="${office}/worksheet" Target="sheet.xml"/></Relationships>`,
    ),
    "xl/sheet.xml": strToU8(
      `<worksheet><sheetData><row>${cell("Реестр")}</row><row>${["Код", "Название", "Статус"].map(cell).join("")}</row><row>${["P-73", "Канал", "План"].map(cell).join("")}</row></sheetData></worksheet>`,
    ),
  });
  const other = await handIn(body, book, "projects.xlsx");
  expect(await importOf(other)).toMatchObject({ format: "xlsx", headRow: 2, columns: ["Код", "Название", "Статус"] });
  for (const one of [id, other]) {
    await must(name(body, one, ["code", "title", "status"]));
    await importNext();
    expect(await linesOf(one)).toMatchObject([
      { verdict: "create", title: "Канал", facts: { code: "P-73", status: "planned" } },
    ]);
  }
  expect((await linesOf(other))[0]?.line).toBe(3);
});

test("what a row says wrongly is told by column and row, and left out only when that is said", async () => {
  const body = await found();
  const id = await handIn(
    body,
    `${HEADS}\nP-1;Канал;где-то;TJ;\nP-2;Насосы;План;TJ;\nP-2;Снова;План;TJ;\n;Без кода;План;TJ;\n`,
  );
  await must(name(body, id, COLUMNS));
  await importNext();
  const lines = await linesOf(id);
  expect(lines.map(({ line, verdict }) => [line, verdict])).toEqual([
    [2, "refuse"],
    [3, "create"],
    [4, "refuse"],
    [5, "refuse"],
  ]);
  expect(lines.map(({ findings }) => findings[0])).toMatchObject([
    { rule: "Статус", says: "imports.table.status", params: { value: "где-то" } },
    undefined,
    { says: "imports.twice" },
    { rule: "Код", says: "imports.noIdentifier" },
  ]);
  await confirm(body, id, "on");
  expect(
    await db().select({ code: projects.code }).from(projects).where(eq(projects.committeeId, body.committeeId)),
  ).toEqual([{ code: "P-2" }]);
});

test("what is no amount is complained of once, and a mark between thousands is no fault", async () => {
  const body = await found();
  const heads = "Code;Title;Status;Start;End;Budget";
  const id = await handIn(
    body,
    `${heads}\nP-1;A;planned;1.2.2026;31.12.2026;many\nP-2;B;planned;1.2.2026;31.12.2026;12.500,75\nP-3;C;planned;1.2.2026;31.12.2026;-5\n`,
  );
  await must(name(body, id, ["code", "title", "status", "plannedStart", "plannedEnd", "budget"]));
  await importNext();
  const [bad, good, odd] = await linesOf(id);
  expect(bad).toMatchObject({ verdict: "refuse", findings: [{ rule: "Budget", says: "imports.table.amount" }] });
  expect(bad?.findings).toHaveLength(1);
  expect(good).toMatchObject({ verdict: "create", facts: { budgets: [{ amount: "12500.75" }] } });
  expect(good?.findings).toEqual([]);
  // The standard allows it: it is told, and taken.
  expect(odd).toMatchObject({
    verdict: "create",
    facts: { budgets: [{ amount: "-5" }] },
    findings: [{ rule: "Budget", severity: "warning", says: "complaints.budgetNotAboveZero" }],
  });
});

test("a table beyond its own limit is sent back with that limit; a title in several languages is told as it is kept", async () => {
  const body = await found();
  const large = `${HEADS}\n${"x".repeat(LARGEST_TABLE_MB * 1024 * 1024)}`;
  expect(await send(body, large)).toEqual({
    ok: false,
    reason: "tableTooLarge",
    params: { name: "projects.csv", limit: LARGEST_TABLE_MB },
  });
  const id = await handIn(body, "Code;Title in Russian;Title in English;Status\nP-9;Канал;Canal;planned\n");
  await must(name(body, id, ["code", "titleRu", "titleEn", "status"]));
  await importNext();
  expect(await linesOf(id)).toMatchObject([
    { title: "Canal", facts: { language: "en", title: "Canal", titles: { ru: "Канал" } } },
  ]);
});

test("columns without a code or an identifier are not enough, nor may others name them", async () => {
  const body = await found();
  const id = await handIn(body, `${HEADS}\nP-1;Канал;План;TJ;\n`);
  expect(await name(body, id, ["", "title"])).toMatchObject({ reason: "columnsNameNone" });
  expect(await act(body.author, (acting) => nameColumns(acting, { importId: id, columns: COLUMNS }))).toMatchObject({
    reason: "onlyHats",
  });
  expect(await act(body.secretary, (acting) => confirmImport(acting, { importId: id }))).toMatchObject({
    reason: "importNotReady",
  });
});

for (const [what, text, says] of [
  ["an open quotation mark", 'Code,Title\nP-1,"Canal', "imports.table.openQuote"],
  ["no table", "one line of text without any", "imports.table.noRows"],
] as const)
  test(`a table is refused whole, with the reason: ${what}`, async () => {
    const body = await found();
    const id = await handIn(body, text);
    expect(await importOf(id)).toMatchObject({ state: "refused", findings: [{ says }] });
  });

test("a table with heads and nothing beneath is refused once it is read", async () => {
  const body = await found();
  const id = await handIn(body, "Code,Title\n");
  await must(name(body, id, ["code", "title"]));
  await importNext();
  expect(await importOf(id)).toMatchObject({ state: "refused", findings: [{ says: "imports.table.noRows" }] });
});
