import { StatusBadge } from "@/app/ui/status-badge";
import type { Field } from "@/lib/kinds/shape";
import { BAND_WORDS, type Content, RIAM_CRITERIA, type Say, scoreOf, signed, textOf } from "@/lib/languages/content";
import { bandOf, environmentalScore, RIAM_BANDS, type RiamScore } from "@/lib/rules/riam";
import { Across } from "./records";
import type { ItemWords } from "./say";

/** The RIAM grid: the band is the result, in its letter and in words; scores are never added up. */
export function RiamTable({ field, rows, say, t }: { field: Field; rows: Content[]; say: Say; t: ItemWords }) {
  const column = (name: string) => field.columns.find((one) => one.name === name);
  const label = (name: string) => say.label(field, column(name));
  const value = (row: Content, name: string) => {
    const found = column(name);
    return found ? say.value(found, row[name]) : "";
  };
  const span = RIAM_CRITERIA.length + 3;
  return (
    <div className="grid min-w-0 gap-5">
      <div className="-mx-3">
        <table className="table [&_thead_th]:whitespace-normal">
          <thead>
            <tr>
              <th scope="col">{label("component")}</th>
              <th scope="col">{label("category")}</th>
              {RIAM_CRITERIA.map((name) => (
                <th key={name} scope="col">
                  <abbr title={label(name)}>{name.toUpperCase()}</abbr>
                </th>
              ))}
              <th scope="col">{t("riam.band")}</th>
            </tr>
          </thead>
          {rows.map((row, index) => {
            const score = scoreOf(row);
            return (
              <tbody key={index} className="border-b border-line last:border-0">
                <tr className="*:border-0 max-sm:border-0 max-sm:py-1.5">
                  <th scope="row">{value(row, "component")}</th>
                  <td data-label={label("category")}>{value(row, "category")}</td>
                  {RIAM_CRITERIA.map((name) => (
                    <td key={name} data-label={label(name)}>
                      <span title={value(row, name)}>{signed(textOf(row[name]))}</span>
                    </td>
                  ))}
                  <td data-label={t("riam.band")}>{score && <Band score={score} t={t} />}</td>
                </tr>
                <Across label={label("justification")} span={span} text={value(row, "justification")} />
              </tbody>
            );
          })}
        </table>
      </div>
      <Summary rows={rows.flatMap((row) => scoreOf(row) ?? [])} t={t} />
    </div>
  );
}

function Band({ score, t }: { score: RiamScore; t: ItemWords }) {
  const band = bandOf(score);
  return (
    <>
      <StatusBadge
        tone={band === "N" ? "neutral" : band.startsWith("+") ? "success" : "danger"}
        shape={band === "N" ? "minus" : band.startsWith("+") ? "check" : "warning"}
      >
        {signed(band)}
      </StatusBadge>
      <small>{t("riam.named", { words: t(`riam.bands.${BAND_WORDS[band]}`), score: environmentalScore(score) })}</small>
    </>
  );
}

/** How many components fall in each band. */
function Summary({ rows, t }: { rows: RiamScore[]; t: ItemWords }) {
  const counted = RIAM_BANDS.map((band) => ({ band, count: rows.filter((row) => bandOf(row) === band).length })).filter(
    ({ count }) => count > 0,
  );
  return (
    <p className="text-sm text-quiet">
      {t("riam.summary")}{" "}
      {counted.map(({ band, count }) => t("riam.counted", { band: signed(band), count })).join(" · ")}
    </p>
  );
}
