/** Tables of figures, and whether they keep to their budgets. */
import { type Compared, type Cost, total } from "./rounds";

export type Line = { name: string; figures: (string | number)[]; budget: string; ok: boolean };

/** Prints a table; answers whether every line kept to its budget. */
export function print(title: string, columns: string[], lines: Line[]): boolean {
  const heads = [title, ...columns, "budget", ""];
  const rows = lines.map(({ name, figures, budget, ok }) => [name, ...figures.map(String), budget, ok ? "ok" : "OVER"]);
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const shown = (cells: string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ");
  console.log(["", shown(heads), ...rows.map(shown), ""].join("\n"));
  return lines.every(({ ok }) => ok);
}

export const COMPARED = ["ms CPU", "ms CPU", "ratio", "spread", "p50 ms"];

export function compared(name: string, { floor, tried, ratio, spread }: Compared, budget: number): Line {
  const [low, high] = spread.map((one) => one.toFixed(2));
  // The table comes at the end of a long wait.
  console.log(`measured: ${name}, ${ratio.toFixed(2)} (${cost(tried)} beside ${cost(floor)})`);
  return {
    name,
    figures: [
      cost(floor),
      cost(tried),
      ratio.toFixed(2),
      `${low}–${high}`,
      `${floor.p50.toFixed(0)} → ${tried.p50.toFixed(0)}`,
    ],
    budget: `≤ ${budget}`,
    ok: ratio <= budget,
  };
}

/** `12.3 + 0.6`: the app's and the database's. */
const cost = (of: Cost) => `${of.app.toFixed(1)} + ${of.database.toFixed(1)} = ${total(of).toFixed(1)}`;
