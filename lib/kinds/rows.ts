/** `add:options`, `remove:options.2`, `up:options.2`, `down:options.2`. */
export const ROW_CHANGE = /^(?:add:[A-Za-z]+|(?:remove|up|down):[A-Za-z]+\.\d{1,3})$/;

/** A form's values with one row of one table added, removed or moved; as they are when nothing was asked. */
export function changeRows(values: Record<string, unknown>, change: string | undefined): Record<string, unknown> {
  const [what, field = "", at] = change?.split(/[:.]/) ?? [];
  if (!what) return values;
  const rows: unknown[] = Array.isArray(values[field]) ? [...values[field]] : [];
  const index = Number(at);
  if (what === "add") rows.push({});
  if (what === "remove") rows.splice(index, 1);
  if (what === "up" && index > 0) rows.splice(index - 1, 0, ...rows.splice(index, 1));
  if (what === "down") rows.splice(index + 1, 0, ...rows.splice(index, 1));
  return { ...values, [field]: rows };
}
