import type { Route } from "next";
import type { Share } from "@/lib/files/cell";

/** A number with the list behind it, a share, an instant, or a text. */
export type Figure = { value: string | number | Share | Date; href?: Route; note?: string };
export type FigureTable = { columns: string[]; rows: { id: string; cells: Figure[] }[] };
