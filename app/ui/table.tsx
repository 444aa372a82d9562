import type { Route } from "next";
import type { Shape, Tone } from "./status-badge";
import { TableView } from "./table-view";

export type Column = {
  label: string;
  align?: "end";
  /** What the row is about: its heading, and the card's title on a phone. */
  lead?: boolean;
  /** Where the header leads to order by this column, and how it is ordered now. */
  sort?: { href: Route; now?: "ascending" | "descending" };
};

/** Plain data, already in the reader's language; nothing the browser would have to format. */
export type Cell =
  | string
  | number
  | null
  | {
      text: string;
      href?: Route;
      /** A second, quieter line. */
      note?: string;
      /** The moment that `text` tells, as ISO 8601. */
      time?: string;
      /** Both given: the text is a status. */
      tone?: Tone;
      shape?: Shape;
    };

/** Cells stand in the order of the columns. */
export type Row = { id: string; cells: Cell[] };

type TableProps = {
  caption: string;
  columns: Column[];
  rows: Row[];
  /** Of several tables on a page that are read as one: their columns stand below one another, up to four of them. */
  aligned?: boolean;
};

/**
 * Rows drawn by a client component, to which they travel as one text: many small values would cost the
 * server more to send than to draw.
 */
export function Table({ rows, ...rest }: TableProps) {
  const sent: Sent = { ...rest, rows: rows.map(({ cells }) => cells) };
  return <TableView packed={JSON.stringify(sent)} />;
}

export type Sent = Omit<TableProps, "rows"> & { rows: Cell[][] };
