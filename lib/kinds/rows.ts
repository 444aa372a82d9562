/**
 * `add:options`, `add:riam.category=PC` with a first value, `remove:options.2`, `up:options.2`, `down:options.2`,
 * and `again:riam.2.component.category`: another row below, with these columns of the one above.
 */
export const ROW_CHANGE =
  /^(?:add:[A-Za-z]+(?:\.[A-Za-z]+=[A-Za-z]+)?|(?:remove|up|down):[A-Za-z]+\.\d{1,3}|again:[A-Za-z]+\.\d{1,3}(?:\.[A-Za-z]+){1,4})$/;

/** A form's values with one row of one table added, removed or moved; as they are when nothing was asked. */
export function changeRows(values: Record<string, unknown>, change: string | undefined): Record<string, unknown> {
  const [what, field = "", at = "", ...columns] = change?.split(/[:.]/) ?? [];
  if (!what) return values;
  const rows: unknown[] = Array.isArray(values[field]) ? [...values[field]] : [];
  const index = Number(at);
  if (what === "add") rows.push(at ? Object.fromEntries([at.split("=")]) : {});
  if (what === "again") rows.splice(index + 1, 0, columnsOf(rows[index], columns));
  if (what === "remove") rows.splice(index, 1);
  if (what === "up" && index > 0) rows.splice(index - 1, 0, ...rows.splice(index, 1));
  if (what === "down") rows.splice(index + 1, 0, ...rows.splice(index, 1));
  return { ...values, [field]: rows };
}

/** These columns of a row, and nothing else of it. */
export const columnsOf = (row: unknown, columns: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(typeof row === "object" && row !== null ? row : {}).filter(([name]) => columns.includes(name)),
  );
