import type { Route } from "next";

/** A number with the list behind it, or a text. */
export type Figure = { value: string | number; href?: Route; note?: string };
export type FigureTable = { columns: string[]; rows: { id: string; cells: Figure[] }[] };
