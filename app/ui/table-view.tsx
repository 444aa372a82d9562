"use client";
import { Glyph } from "./glyph";
import { StatusBadge } from "./status-badge";
import type { Cell, TableProps } from "./table";

export function TableView({ packed }: { packed: string }) {
  const { caption, columns, rows } = JSON.parse(packed) as TableProps;
  return (
    <table className="table">
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
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {columns.map(({ label, align, lead }, index) =>
              lead ? (
                <th key={label} scope="row">
                  {content(cells[index])}
                </th>
              ) : (
                <td key={label} data-label={label} data-align={align}>
                  {content(cells[index])}
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
  return <Glyph name={up ? "arrow-up" : "arrow-down"} className="size-3.5" />;
}

/** A function and not a component: it is called for every cell. */
function content(cell: Cell | undefined) {
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
        <a href={href} dir="auto">
          {text}
        </a>
      ) : time ? (
        <time dateTime={time}>{text}</time>
      ) : (
        <span dir="auto">{text}</span>
      )}
      {note && <small>{note}</small>}
    </>
  );
}
