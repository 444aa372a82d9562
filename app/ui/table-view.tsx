"use client";
import { useMemo } from "react";
import { Glyph } from "./glyph";
import { type Html, html } from "./html";
import { badgeHtml } from "./status-badge";
import type { Cell, Column, Sent } from "./table";

export function TableView({ packed }: { packed: string }) {
  const { caption, columns, aligned, body } = useMemo(() => unpacked(packed), [packed]);
  return (
    <table className="table" data-aligned={aligned}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, align, sort }) => (
            <th key={label} scope="col" data-align={align} aria-sort={sort?.now}>
              {sort ? (
                <a href={sort.href}>
                  {label}
                  {sort.now && <Arrow up={sort.now === "ascending"} />}
                </a>
              ) : (
                label
              )}
            </th>
          ))}
        </tr>
      </thead>
      {/* oxlint-disable-next-line react/no-danger -- made below, where every gap is escaped */}
      <tbody dangerouslySetInnerHTML={{ __html: body }} />
    </table>
  );
}

function Arrow({ up }: { up: boolean }) {
  return <Glyph name={up ? "arrow-up" : "arrow-down"} className="size-3.5" />;
}

/** The rows as one text: there may be a thousand cells, and none of them does anything. */
function unpacked(packed: string) {
  const { caption, columns, rows, aligned } = JSON.parse(packed) as Sent;
  const drawn = rows.map((cells) => html`<tr>${columns.map((column, at) => cellOf(column, cells[at]))}</tr>`);
  return { caption, columns, aligned, body: html`${drawn}`.html };
}

const cellOf = ({ label, align, lead }: Column, cell: Cell | undefined): Html =>
  lead
    ? html`<th scope="row">${content(cell)}</th>`
    : html`<td data-label="${label}"${align && html` data-align="${align}"`}>${content(cell)}</td>`;

function content(cell: Cell | undefined): Html | undefined {
  if (cell === null || cell === undefined || cell === "") return undefined;
  if (typeof cell !== "object") return html`<span dir="auto">${cell}</span>`;
  const { text, href, note, time, tone, shape } = cell;
  const main =
    tone && shape
      ? badgeHtml({ tone, shape }, text)
      : href
        ? html`<a href="${href}" dir="auto">${text}</a>`
        : time
          ? html`<time datetime="${time}">${text}</time>`
          : html`<span dir="auto">${text}</span>`;
  return note ? html`${main}<small>${note}</small>` : main;
}
