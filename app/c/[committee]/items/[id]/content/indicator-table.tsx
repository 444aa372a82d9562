import { citationOf } from "@/lib/kinds/citations";
import type { Field } from "@/lib/kinds/shape";
import { type Content, textOf } from "@/lib/languages/content";
import { Across } from "./records";
import type { ItemWords, ReadersSay } from "./say";
import { Single } from "./single";

/** Indicators: where each stood, stands and should stand; what has no number says why. */
export function IndicatorTable({
  field,
  rows,
  say,
  t,
}: {
  field: Field;
  rows: Content[];
  say: ReadersSay;
  t: ItemWords;
}) {
  const columnOf = (name: string) => field.columns.find((one) => one.name === name);
  const cites = columnOf("cites");
  const value = (row: Content, name: string) => {
    const column = columnOf(name);
    return column ? say.value(column, row[name]) : "";
  };
  const label = (name: string) => say.label(field, columnOf(name));
  const figures = ["baseline", "target", "actual"] as const;
  return (
    <div className="-mx-3">
      <table className="table [&_thead_th]:whitespace-normal">
        <thead>
          <tr>
            <th scope="col">{label("name")}</th>
            {figures.map((name) => (
              <th key={name} scope="col" data-align="end">
                {label(name)}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row, index) => (
          <tbody key={index} className="border-b border-line last:border-0">
            <tr className="*:border-0 border-0 py-1.5">
              <th scope="row">
                <span dir="auto">{value(row, "name")}</span>
                <small>
                  {[
                    value(row, "code"),
                    value(row, "level"),
                    value(row, "measure"),
                    value(row, "unit"),
                    `${label("direction")}: ${value(row, "direction")}`,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </small>
              </th>
              {figures.map((name) => (
                <td key={name} data-label={label(name)} data-align="end">
                  {value(row, name) || t("indicators.none")}
                  {/* Years are no quantities: no grouping, as typed. */}
                  {name === "baseline" && textOf(row.baselineYear) && <small>{textOf(row.baselineYear)}</small>}
                  {name === "actual" && isRolled(row) && <small>{t("indicators.rolled")}</small>}
                </td>
              ))}
            </tr>
            {cites && textOf(row.cites) && (
              <Across label={label("cites")} span={4} text={<Single field={cites} value={row.cites} say={say} />} />
            )}
            {value(row, "source") && <Across label={label("source")} span={4} text={value(row, "source")} />}
            {value(row, "comment") && <Across label={label("comment")} span={4} text={value(row, "comment")} />}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Of a row whose actual was no value of the indicator's own. */
const isRolled = ({ cites }: Content) => citationOf(textOf(cites))?.of === "rolled";
