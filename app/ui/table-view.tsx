"use client";
import { useMemo } from "react";
import { Glyph } from "./glyph";
import { html } from "./html";
import { keptLast } from "./kept-last";
import type { Sent } from "./table";
import { rowsHtml } from "./table-text";

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
      {/* oxlint-disable-next-line react/no-danger -- made by `html`, where every gap is escaped */}
      <tbody dangerouslySetInnerHTML={{ __html: body }} />
    </table>
  );
}

function Arrow({ up }: { up: boolean }) {
  return <Glyph name={up ? "arrow-up" : "arrow-down"} className="size-3.5" />;
}

const unpacked = keptLast(20, (packed: string) => {
  const { caption, columns, rows, aligned } = JSON.parse(packed) as Sent;
  return { caption, columns, aligned, body: html`${rowsHtml(columns, rows)}`.html };
});
