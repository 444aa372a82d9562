import { bandOf, RIAM_CATEGORIES, type RiamBand, type RiamRow } from "./riam";

/** The options scored, in the order in which they come first; `""` is the project as it is, and always leads. */
export const optionsIn = (rows: readonly RiamRow[]): string[] =>
  [...new Set(rows.map(({ option }) => option))].toSorted((a, b) => Number(a !== "") - Number(b !== ""));

/** A component with its band under each of the options; nothing where it was not scored. */
type Compared = Pick<RiamRow, "component" | "category"> & { bands: (RiamBand | undefined)[] };

/** Components by category, the options side by side. */
export function sideBySide(rows: readonly RiamRow[]): Compared[] {
  const options = optionsIn(rows);
  const compared = new Map<string, Compared>();
  for (const row of rows) {
    const key = JSON.stringify([row.category, row.component.toLowerCase()]);
    const { category, component } = row;
    const found = compared.get(key) ?? { category, component, bands: options.map(() => undefined) };
    found.bands[options.indexOf(row.option)] = bandOf(row);
    compared.set(key, found);
  }
  return RIAM_CATEGORIES.flatMap((category) => [...compared.values()].filter((one) => one.category === category));
}
