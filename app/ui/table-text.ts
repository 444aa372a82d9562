import { type Html, html } from "./html";
import { badgeHtml } from "./status-badge";
import type { Cell, Column } from "./table";

type Still = { caption: string; columns: readonly Omit<Column, "sort">[]; rows: readonly (readonly Cell[])[] };

/** A table that nobody orders anew, where markup is a text. */
export const tableHtml = ({ caption, columns, rows }: Still): Html =>
  html`<table class="table"><caption class="sr-only">${caption}</caption><thead><tr>${columns.map(headOf)}</tr></thead><tbody>${rowsHtml(columns, rows)}</tbody></table>`;

const headOf = ({ label, align }: Still["columns"][number]): Html =>
  html`<th scope="col"${aligned(align)}>${label}</th>`;

/** The rows as one text: there may be a thousand cells, and none of them does anything. */
export const rowsHtml = (columns: Still["columns"], rows: Still["rows"]): Html[] =>
  rows.map((cells) => html`<tr>${columns.map((column, at) => cellOf(column, cells[at]))}</tr>`);

const cellOf = ({ label, align, lead }: Still["columns"][number], cell: Cell | undefined): Html =>
  lead
    ? html`<th scope="row">${content(cell)}</th>`
    : html`<td data-label="${label}"${aligned(align)}>${content(cell)}</td>`;

const aligned = (align: Column["align"]) => align && html` data-align="${align}"`;

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
