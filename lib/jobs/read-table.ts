import "server-only";
import { createReadStream } from "node:fs";
import { discard, takeIn } from "@/lib/files/intake";
import { files } from "@/lib/files/store";
import type { Finding } from "@/lib/iati/finding";
import * as store from "@/lib/imports/store";
import type { Mapping, Reading, TableField } from "@/lib/rules/table-fields";
import { csvRows, encodingOf } from "@/lib/tables/csv";
import { guessed } from "@/lib/tables/fields";
import { projectOfRow, SUMMARIES, TITLES, titleIn } from "@/lib/tables/project";
import { BadTable, type Row } from "@/lib/tables/row";
import { FIELD_LABELS } from "@/lib/tables/words";
import { MOST_ABOVE, xlsxRows } from "@/lib/tables/xlsx";
import { type Told, unfit } from "./compare-projects";
import type { Sink } from "./preview-import";

/** So many rows are shown beneath the heads, and so much of each cell. */
const SAMPLES = 3;
const SHOWN = 80;

/** Looks at the beginning of a table: its heads, how it is kept apart, and which column is likely to be which field. */
export async function readHeads(held: store.Import): Promise<void> {
  const { id, committeeId } = held;
  const reading: Reading = {};
  try {
    const { heads, samples } = await reads(held, reading, firstRows);
    if (!heads) throw new BadTable("noRows");
    const columns = heads.cells.map((cell) => cell.trim().slice(0, 200));
    const mapping = (await store.mappingOf(committeeId, columns)) ?? guessed(columns, FIELD_LABELS);
    await store.moveImportNow(id, "queued", {
      state: "mapping",
      columns,
      headRow: heads.line,
      reading,
      samples: samples.map(({ cells }) => cells.map((cell) => cell.trim().slice(0, SHOWN))),
      mapping,
      tries: 0,
    });
  } catch (error) {
    if (!(error instanceof BadTable)) throw error;
    await store.moveImportNow(id, "queued", { state: "refused", findings: [findingOf(error)], tries: 0 });
  }
}

/** Every row of a table as a project, by the columns that somebody named. */
export async function tableProjects(held: store.Import, { take, settle }: Sink) {
  const { mapping, columns, headRow, size } = held;
  try {
    await reads(held, { ...held.reading }, async (rows, read) => {
      for await (const row of rows) {
        if (row.line > (headRow ?? 1)) take(toldBy(row, mapping ?? {}, columns ?? []));
        await settle(Math.min(size, read()));
      }
    });
    await settle(size);
    return { valid: null, fatal: [] };
  } catch (error) {
    if (!(error instanceof BadTable)) throw error;
    return { valid: null, fatal: [findingOf(error)] };
  }
}

/** Hands on the rows of a stored table. A workbook is read by its parts, and lies on this machine meanwhile. */
async function reads<T>(
  { storageKey, format }: store.Import,
  reading: Reading,
  each: (rows: AsyncIterable<Row>, read: () => number) => Promise<T>,
): Promise<T> {
  const { path } = await takeIn(await (await files()).read(storageKey));
  let bytes = 0;
  try {
    if (format === "xlsx") {
      const told = (sheet: string) => {
        reading.sheet = sheet;
      };
      const rows = xlsxRows(path, { sheet: reading.sheet, told });
      return await each(rows, () => 0);
    }
    const encoding = await encodingOf(createReadStream(path));
    reading.encoding = encoding;
    const rows = csvRows(counted(createReadStream(path)), encoding, (separator) => {
      reading.separator = separator;
    });
    return await each(rows, () => bytes);
  } finally {
    await discard(path);
  }

  async function* counted(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      bytes += chunk.length;
      yield chunk;
    }
  }
}

async function firstRows(rows: AsyncIterable<Row>): Promise<{ heads: Row | undefined; samples: Row[] }> {
  const first: Row[] = [];
  for await (const row of rows) {
    first.push(row);
    if (first.length >= MOST_ABOVE + SAMPLES) break;
  }
  const filled = (row: Row) => row.cells.filter((cell) => cell.trim() !== "").length;
  // A title above a table fills one cell; the heads fill at least half as many as the widest row.
  const widest = Math.max(0, ...first.map(filled));
  const at = first.findIndex((row) => filled(row) >= Math.max(2, widest / 2));
  return { heads: first[at], samples: at < 0 ? [] : first.slice(at + 1, at + 1 + SAMPLES) };
}

/** Fields of the register that several columns make up, each with the first of them that says something. */
const MADE_OF: Record<string, readonly TableField[]> = {
  identifier: ["identifier", "code"],
  code: ["code", "identifier"],
  places: ["countries"],
  tags: ["goals"],
  titles: TITLES.slice(1),
  title: TITLES,
  summaries: SUMMARIES.slice(1),
  partners: ["funding", "accountable", "extending", "implementing"],
  budgets: ["budget", "budgetFrom", "budgetUntil"],
  locations: ["latitude", "longitude", "place"],
  documents: ["link"],
};

function toldBy({ line, cells, faults }: Row, mapping: Mapping, columns: readonly string[]): Told {
  const cell = (field: TableField) => (mapping[field] === undefined ? "" : (cells[mapping[field]] ?? "").trim());
  const mapped = new Set(Object.values(mapping));
  const broken = faults.filter(({ column }) => mapped.has(column));
  const place = (field: string) => {
    const fields = MADE_OF[field] ?? [field as TableField];
    const column = fields.map((one) => mapping[one]).find((one) => one !== undefined);
    return (column === undefined ? undefined : columns[column]) || field;
  };
  return {
    line,
    findings: broken.map(({ column, says }) =>
      unfit(columns[column] || String(column + 1), line, `imports.table.${says}`),
    ),
    identifier: cell("identifier") || null,
    code: cell("code") || null,
    title: titleIn(cell),
    codes: [cell("code") || cell("identifier").slice(0, 60)],
    results: false,
    over: (before) => {
      const drafted = projectOfRow(cells, mapping, before, columns);
      const found = drafted.faults.map(({ field, says, params }) =>
        unfit(place(field), line, `imports.table.${says}`, params),
      );
      return { facts: drafted.facts, findings: found };
    },
    place,
  };
}

const findingOf = ({ says, line, params }: BadTable): Finding => unfit("file", line, `imports.table.${says}`, params);
