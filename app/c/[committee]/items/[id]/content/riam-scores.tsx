import type { Field } from "@/lib/kinds/shape";
import { type Content, signed, textOf } from "@/lib/languages/content";
import { bandOf, environmentalScore, RIAM_CATEGORIES, RIAM_CRITERIA, scoreOf } from "@/lib/rules/riam";
import { Band } from "../../riam/band";
import { Across } from "./records";
import type { ItemWords, ReadersSay } from "./say";

type Props = { field: Field; rows: Content[]; say: ReadersSay; t: ItemWords };

/** Each component's five values with the words of their scales, its band, and across below them why. */
export function RiamScores({ field, rows, say, t }: Props) {
  const column = (name: string) => field.columns.find((one) => one.name === name);
  const label = (name: string) => say.label(field, column(name));
  const value = (row: Content, name: string) => {
    const found = column(name);
    return found ? say.value(found, row[name]) : "";
  };
  const span = RIAM_CRITERIA.length + 2;
  const groups = [...RIAM_CATEGORIES, undefined]
    .map((category) => rows.filter((row) => RIAM_CATEGORIES.find((one) => one === row.category) === category))
    .filter((group) => group.length > 0);
  return (
    // Where its room is too narrow for it and too wide for cards it scrolls here, and never the page.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <section tabIndex={0} aria-label={say.label(field)} className="-mx-3">
      <table className="table print:text-[7.5pt] print:[&_small]:text-[7pt] [&_thead_th]:whitespace-normal [&_:where(th,td)]:not-first:not-last:px-1.5">
        <thead>
          <tr>
            <th scope="col">{label("component")}</th>
            {RIAM_CRITERIA.map((name) => (
              <th key={name} scope="col">
                {label(name)}
              </th>
            ))}
            <th scope="col">{t("riam.band")}</th>
          </tr>
        </thead>
        {groups.flatMap((group) => [
          <tbody key={String(group[0]?.category)} className="bg-sunken">
            <tr>
              <th scope="rowgroup" colSpan={span}>
                {value(group[0] ?? {}, "category")}
              </th>
            </tr>
          </tbody>,
          ...group.map((row, index) => {
            const score = scoreOf(row);
            return (
              <tbody key={`${String(row.category)} ${index}`} className="border-b border-line last:border-0">
                <tr className="*:border-0 border-0 py-1.5">
                  <th scope="row">
                    <bdi>{value(row, "component")}</bdi>
                    {textOf(row.option) && (
                      <small>
                        {label("option")}: <bdi>{textOf(row.option)}</bdi>
                      </small>
                    )}
                  </th>
                  {RIAM_CRITERIA.map((name) => {
                    const [number, words] = value(row, name).split(" · ");
                    return (
                      <td key={name} data-label={label(name)}>
                        <span>
                          {number}
                          <small>{words}</small>
                        </span>
                      </td>
                    );
                  })}
                  <td data-label={t("riam.band")}>
                    {score && (
                      <span>
                        <Band band={bandOf(score)} words={say.riam} />
                        <small>{t("riam.score", { score: signed(String(environmentalScore(score))) })}</small>
                      </span>
                    )}
                  </td>
                </tr>
                <Across label={label("justification")} span={span} text={value(row, "justification")} />
              </tbody>
            );
          }),
        ])}
      </table>
    </section>
  );
}
