"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { type Shape, StatusBadge, type Tone } from "./status-badge";

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

type Props = { caption: string; columns: Column[]; rows: Row[] };

/** A client component on purpose: plain rows cost half the server time and bytes of server-rendered ones. */
export function Table({ caption, columns, rows }: Props) {
  return (
    <table className="table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, align, sort }) => (
            <th key={label} scope="col" data-align={align} aria-sort={sort?.now}>
              {sort ? (
                <Link href={sort.href} prefetch={false}>
                  {label}
                  {sort.now && <Arrow up={sort.now === "ascending"} />}
                </Link>
              ) : (
                label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {columns.map(({ label, align, lead }, index) =>
              lead ? (
                <th key={label} scope="row">
                  <Content cell={cells[index]} />
                </th>
              ) : (
                <td key={label} data-label={label} data-align={align}>
                  <Content cell={cells[index]} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Arrow({ up }: { up: boolean }) {
  const Icon = up ? ArrowUp : ArrowDown;
  return <Icon aria-hidden className="size-3.5" />;
}

function Content({ cell }: { cell: Cell | undefined }) {
  if (cell === null || cell === undefined || cell === "") return null;
  if (typeof cell !== "object") return <span dir="auto">{cell}</span>;
  const { text, href, note, time, tone, shape } = cell;
  return (
    <>
      {tone && shape ? (
        <StatusBadge tone={tone} shape={shape}>
          {text}
        </StatusBadge>
      ) : href ? (
        <Link href={href} prefetch={false} dir="auto">
          {text}
        </Link>
      ) : time ? (
        <time dateTime={time}>{text}</time>
      ) : (
        <span dir="auto">{text}</span>
      )}
      {note && <small>{note}</small>}
    </>
  );
}
