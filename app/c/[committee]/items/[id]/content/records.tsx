import type { ReactNode } from "react";
import type { Field } from "@/lib/kinds/shape";
import { type Content, isEmpty, textOf } from "@/lib/languages/content";
import type { ReadersSay } from "./say";
import { Single } from "./single";

type Props = { field: Field; rows: Content[]; say: ReadersSay };

/** Rows of a table: a list when there is one column, a table when they fit side by side, otherwise one card each. */
export function Records({ field, rows, say }: Props) {
  const { columns } = field;
  const [only] = columns;
  if (only && columns.length === 1) return <List field={only} rows={rows} say={say} />;
  const long = columns.filter(isLong);
  if (columns.length - long.length < 2 && long.length > 2) return <Cards field={field} rows={rows} say={say} />;
  return <SideBySide field={field} rows={rows} say={say} />;
}

const isLong = ({ input }: Field) => input.as === "longText";
const titleOf = ({ input }: Field) => (input.as === "table" ? input.title : "");

function List({ field, rows, say }: Props) {
  return (
    <ul className="grid list-disc gap-2 ps-5 marker:text-quiet">
      {rows.map((row, index) => (
        <li key={index}>
          <Single field={field} value={row[field.name]} say={say} />
        </li>
      ))}
    </ul>
  );
}

/** Short columns stand in the row; long texts of a wide table stand below it, across. */
function SideBySide({ field, rows, say }: Props) {
  const title = titleOf(field);
  // The currency stands with its amount, and what nobody filled in is no column.
  const columns = field.columns
    .filter(({ name }) => name !== "currency" && rows.some((row) => !isEmpty(row[name])))
    .toSorted((a, b) => Number(b.name === title) - Number(a.name === title));
  const across = columns.length > 4 ? columns.filter((column) => isLong(column) && column.name !== title) : [];
  const beside = columns.filter((column) => !across.includes(column));
  return (
    <div className="-mx-3">
      <table className="table [&_thead_th]:whitespace-normal">
        <thead>
          <tr>
            {beside.map((column) => (
              <th key={column.name} scope="col">
                {say.label(field, column)}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row, index) => (
          <tbody key={index} className="border-b border-line last:border-0">
            <tr className="*:border-0 border-0 py-1.5">
              {beside.map((column) => {
                const value = <Single field={column} value={row[column.name]} say={say} row={row} />;
                return column.name === title ? (
                  <th key={column.name} scope="row">
                    {value}
                  </th>
                ) : (
                  <td key={column.name} data-label={say.label(field, column)}>
                    {value}
                  </td>
                );
              })}
            </tr>
            {across.map(
              (column) =>
                !isEmpty(row[column.name]) && (
                  <Across
                    key={column.name}
                    label={say.label(field, column)}
                    span={beside.length}
                    text={say.value(column, row[column.name])}
                  />
                ),
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** A long text below its row, over the table's whole width. */
export function Across({ label, span, text }: { label: string; span: number; text: ReactNode }) {
  return (
    <tr className="*:border-0 border-0 py-1.5">
      <td colSpan={span} className="pt-0">
        <span className="block text-xs text-quiet">{label}</span>
        <span dir="auto" className="block max-w-[80ch] whitespace-pre-line">
          {text}
        </span>
      </td>
    </tr>
  );
}

function Cards({ field, rows, say }: Props) {
  const title = titleOf(field);
  return (
    <ol className="grid gap-6">
      {rows.map((row, index) => (
        <li key={index} className="grid gap-3 border-s-2 border-line ps-4">
          <h3 className="font-semibold" dir="auto">
            {index + 1}. {textOf(row[title])}
          </h3>
          <dl className="grid gap-3">
            {field.columns
              .filter((column) => column.name !== title && !isEmpty(row[column.name]))
              .map((column) => (
                <div key={column.name}>
                  <dt className="text-sm text-quiet">{say.label(field, column)}</dt>
                  <dd>
                    <Single field={column} value={row[column.name]} say={say} row={row} />
                  </dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
