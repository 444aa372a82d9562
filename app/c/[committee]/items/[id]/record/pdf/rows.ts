import type { Field } from "@/lib/kinds/shape";
import { type Content, isEmpty, type Say, textOf } from "@/lib/languages/content";
import type { Block, Pair } from "@/lib/typeset/pdf";

/** Rows of a table: a list when there is one column, a table when they fit side by side, otherwise told one by one. */
export function rowsOnPaper(field: Field, rows: Content[], say: Say): Block[] {
  const heading = say.label(field);
  const [only] = field.columns;
  if (only && field.columns.length === 1)
    return [{ is: "list", heading, items: rows.map((row) => say.value(only, row[only.name], row)) }];
  // The currency stands with its amount, and what nobody filled in is no column.
  const columns = field.columns.filter(({ name }) => name !== "currency" && rows.some((row) => !isEmpty(row[name])));
  const long = columns.filter(isLong);
  if (columns.length - long.length < 2 && long.length > 2) return oneByOne(field, rows, say);
  return [sideBySide(heading, field, columns, rows, say)];
}

const isLong = ({ input }: Field) => input.as === "longText";
const titleOf = ({ input }: Field) => (input.as === "table" ? input.title : "");

function oneByOne(field: Field, rows: Content[], say: Say): Block[] {
  const title = titleOf(field);
  const columns = field.columns.filter(({ name }) => name !== title);
  return rows.map((row, at) => ({
    is: "pairs",
    heading: `${at + 1}. ${textOf(row[title])}`,
    pairs: pairsOf({ ...field, columns }, row, say),
  }));
}

/** Columns that fit beside each other with texts among them; of more the long ones stand below their row. */
const ABREAST = 4;

function sideBySide(heading: string, field: Field, columns: Field[], rows: Content[], say: Say): Block {
  const title = titleOf(field);
  const ordered = columns.toSorted((one, other) => Number(other.name === title) - Number(one.name === title));
  const under = ordered.length > ABREAST ? ordered.filter((column) => isLong(column) && column.name !== title) : [];
  const beside = ordered.filter((column) => !under.includes(column));
  return {
    is: "table",
    heading,
    columns: beside.map((column) => say.label(field, column)),
    widths: beside.map((column) => (column.name === title ? TITLE : (WIDTHS[column.input.as] ?? TEXT))),
    figures: beside.flatMap(({ input }, at) => (input.as === "number" || input.as === "money" ? [at] : [])),
    rows: rows.map((row) => beside.map((column) => say.value(column, row[column.name], row))),
    below: rows.map((row) => labelled(field, under, row, say)),
  };
}

/** Long texts of a row, each after its label. */
export const labelled = (field: Field, columns: readonly Field[], row: Content, say: Say): string =>
  columns
    .filter(({ name }) => !isEmpty(row[name]))
    .map((column) => `${say.label(field, column)}: ${say.value(column, row[column.name], row)}`)
    .join("\n");

/** How wide columns are beside each other. */
const TITLE = 5;
const TEXT = 3.2;
const WIDTHS: Partial<Record<Field["input"]["as"], number>> = {
  longText: 5,
  link: 4,
  citation: 4,
  number: 2,
  money: 2.6,
  date: 2.6,
  year: 2,
};

/** What was filled in of a row, each value after its label. */
export const pairsOf = (field: Field, row: Content, say: Say): Pair[] =>
  field.columns
    .filter((column) => !isEmpty(row[column.name]))
    .map((column) => [say.label(field, column), say.value(column, row[column.name], row)]);

/** A table's columns by their names. */
export function reading(field: Field, say: Say) {
  const column = (name: string) => field.columns.find((one) => one.name === name);
  return {
    label: (name: string) => say.label(field, column(name)),
    value: (row: Content, name: string) => {
      const found = column(name);
      return found ? say.value(found, row[name], row) : "";
    },
  };
}
