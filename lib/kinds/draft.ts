import { mayBeThousands } from "@/lib/rules/typed-number";
import type { Kind } from "./kind";
import { type Field, fieldsOf, isList } from "./shape";

/** A form's values: everything as text, the way it was typed. */
export type DraftRow = Record<string, string | string[]>;
export type Draft = Record<string, string | string[] | DraftRow | DraftRow[]>;

/** More rows than this, or longer text, is dropped: no draft grows without bound. */
export const MOST_ROWS = 200;
export const LONGEST_TEXT = 20_000;

/**
 * Reads whatever was stored or posted as the form's values: every field is there, unknown ones are dropped,
 * what was typed is kept even when it is not valid yet. Never throws. Rows left wholly empty are dropped.
 */
export function draftOf(kind: Pick<Kind, "fields">, data: unknown): Draft {
  const given = recordOf(data);
  return Object.fromEntries(fieldsOf(kind).map((field) => [field.name, valueOf(field, given[field.name])]));
}

/** The same with its decimals as the reader types them. */
export function typedDraft(kind: Pick<Kind, "fields">, draft: Draft, typed: (value: string) => string): Draft {
  return Object.fromEntries(fieldsOf(kind).map((field) => [field.name, inField(field, draft[field.name] ?? "")]));

  function inField(field: Field, value: Draft[string]): Draft[string] {
    if (typeof value === "string") return inEntry(field, value);
    if (!Array.isArray(value)) return inRow(field, value);
    return value.map((row) => (typeof row === "string" ? row : inRow(field, row))) as string[] | DraftRow[];
  }

  function inRow({ columns }: Field, row: DraftRow): DraftRow {
    const entries = columns.map((column) => {
      const value = row[column.name] ?? "";
      return [column.name, typeof value === "string" ? inEntry(column, value) : value];
    });
    return Object.fromEntries(entries);
  }

  function inEntry({ input }: Field, value: string): string {
    const isDecimal = (input.as === "number" || input.as === "money") && /^-?\d+\.\d+$/.test(value);
    return isDecimal && !mayBeThousands(value) ? typed(value) : value;
  }
}

/** What a new form starts with. */
export const emptyOf = (kind: Pick<Kind, "fields">): Draft => draftOf(kind, {});

function valueOf(field: Field, given: unknown): Draft[string] {
  if (field.input.as === "table") return rowsOf(field, given);
  if (field.input.as === "group") return rowOf(field, given);
  return isList(field) ? listOf(given) : textOf(given);
}

function rowsOf(field: Field, given: unknown): DraftRow[] {
  if (given === undefined && field.input.as === "table")
    return (field.input.rows ?? []).map((row) => rowOf(field, row));
  if (!Array.isArray(given)) return [];
  return given
    .slice(0, MOST_ROWS)
    .map((row) => rowOf(field, row))
    .filter(saysSomething);
}

function rowOf({ columns }: Field, given: unknown): DraftRow {
  const row = recordOf(given);
  return Object.fromEntries(
    columns.map((column) => [column.name, isList(column) ? listOf(row[column.name]) : textOf(row[column.name])]),
  );
}

/** A form posts a list of one as a plain value. */
const listOf = (given: unknown): string[] =>
  (Array.isArray(given) ? given : [given])
    .slice(0, MOST_ROWS)
    .map(textOf)
    .filter((one) => one !== "");

/** Numbers become text again; a cut never leaves half a character. */
function textOf(given: unknown): string {
  if (typeof given === "number" && Number.isFinite(given)) return String(given);
  return typeof given === "string" ? given.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, "") : "";
}

const saysSomething = (row: DraftRow) => Object.values(row).some((value) => value.length > 0);

const recordOf = (given: unknown): Record<string, unknown> =>
  typeof given === "object" && given !== null && !Array.isArray(given) ? { ...given } : {};
