import { readRange } from "@/lib/rules/typed-number";

type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * The cells that can be filled in, row by row, in the columns that the table names. Rows that are locked are there
 * with none, so that a range pasted over them does not shift.
 */
const rowsOf = (table: HTMLTableElement): (Control | null)[][] =>
  [...table.querySelectorAll("tr[data-row]")].map((row) =>
    (table.dataset.columns ?? "").split(" ").map((column) => row.querySelector<Control>(`[data-column="${column}"]`)),
  );

function placeOf(rows: (Control | null)[][], target: EventTarget | null): [number, number] | undefined {
  const row = rows.findIndex((cells) => cells.some((cell) => cell === target));
  const column = rows[row]?.findIndex((cell) => cell === target) ?? -1;
  return row < 0 || column < 0 ? undefined : [row, column];
}

/** Goes to the next cell in the direction of a key. Answers whether it went. */
export function keyMove(table: HTMLTableElement | null, event: KeyboardEvent): boolean {
  if (!table || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false;
  const rows = rowsOf(table);
  const place = placeOf(rows, event.target);
  if (!place) return false;
  const [row, column] = place;
  const control = event.target as Control;
  const { selectionStart: from, selectionEnd: until, value } = control;
  switch (event.key) {
    case "Enter":
      // A line more in a comment; a form would be sent by Enter, which in a sheet goes down.
      if (event.shiftKey) return control instanceof HTMLInputElement && down(rows, row, column, -1);
      return down(rows, row, column, 1) || control instanceof HTMLInputElement;
    case "ArrowDown":
      return until === value.length || !value.slice(until ?? 0).includes("\n") ? down(rows, row, column, 1) : false;
    case "ArrowUp":
      return !value.slice(0, from ?? 0).includes("\n") ? down(rows, row, column, -1) : false;
    case "ArrowLeft":
      return !event.shiftKey && from === 0 && until === 0 && go(rows[row]?.[column - 1]);
    case "ArrowRight":
      return !event.shiftKey && from === value.length && go(rows[row]?.[column + 1]);
    default:
      return false;
  }
}

function down(rows: (Control | null)[][], row: number, column: number, step: 1 | -1): boolean {
  for (let next = row + step; next >= 0 && next < rows.length; next += step) {
    const cell = rows[next]?.[column];
    if (cell) return go(cell);
  }
  return false;
}

function go(cell: Control | null | undefined): boolean {
  if (!cell) return false;
  cell.focus();
  cell.select();
  return true;
}

/** What a paste did: cells it filled and emptied, values that found no cell, and how to take it back. */
type Pasted = { filled: number; emptied: number; left: string[]; undo: () => number };

/**
 * Puts a copied range into the cells from `target` on, right and down. An empty cell of the range empties the one it
 * falls on. Nothing when it is one value alone, which is left to the browser.
 */
export function fill(table: HTMLTableElement | null, target: EventTarget, text: string): Pasted | undefined {
  const range = readRange(text);
  const rows = table ? rowsOf(table) : [];
  const place = placeOf(rows, target);
  if (!place || (range.length === 1 && range[0]?.length === 1)) return undefined;
  const [row, column] = place;
  const put: { cell: Control; before: string; after: string }[] = [];
  const left: string[] = [];
  for (const [at, values] of range.entries()) {
    for (const [beside, value] of values.entries()) {
      const cell = rows[row + at]?.[column + beside];
      if (cell) put.push({ cell, before: cell.value, after: set(cell, value) });
      else if (value.trim() !== "") left.push(value.trim());
    }
  }
  return {
    filled: put.filter(({ after }) => after.trim() !== "").length,
    emptied: put.filter(({ before, after }) => after.trim() === "" && before.trim() !== "").length,
    left,
    undo: () => {
      // What was typed over since is no longer of the paste.
      const still = put.filter(({ cell, before, after }) => cell.value === after && before !== after);
      for (const { cell, before } of still) set(cell, before);
      return still.length;
    },
  };
}

/** Answers what the cell holds then: it may keep less than it was given, as a line of several. */
function set(cell: Control, value: string): string {
  cell.value = value;
  cell.dispatchEvent(new Event("input", { bubbles: true }));
  return cell.value;
}

/** Ctrl+Z, and ⌘Z. */
export const isUndo = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === "z" && (ctrlKey || metaKey) && !shiftKey && !altKey;
