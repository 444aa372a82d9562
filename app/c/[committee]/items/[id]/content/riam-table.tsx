import type { Field } from "@/lib/kinds/shape";
import { type Content, signed } from "@/lib/languages/content";
import { scoredRows } from "@/lib/rules/riam";
import { optionsIn } from "@/lib/rules/riam-options";
import { OptionsTable } from "../../riam/options-table";
import { Profile } from "../../riam/profile";
import { RiamScores } from "./riam-scores";
import type { ItemWords, ReadersSay } from "./say";

type Props = { field: Field; rows: Content[]; say: ReadersSay; t: ItemWords };

/** The impact matrix by category: the band is the result, in its letter and in words; scores are never added up. */
export function RiamTable({ field, rows, say, t }: Props) {
  const words = say.riam;
  const scored = scoredRows(rows);
  const options = optionsIn(scored);
  return (
    <div className="grid min-w-0 gap-6 print:block print:[&>*+*]:mt-6">
      <RiamScores field={field} rows={rows} say={say} t={t} />
      {options.length > 1 && (
        <div className="grid min-w-0 gap-2 break-inside-avoid">
          <h3 className="font-semibold">{words.options}</h3>
          <div className="-mx-5">
            <OptionsTable rows={scored} words={words} />
          </div>
        </div>
      )}
      {scored.length > 0 && (
        <div className="grid min-w-0 gap-4 print:block print:[&>*+*]:mt-4">
          <div>
            <h3 className="font-semibold">{words.profile}</h3>
            <p className="text-sm text-quiet">{words.profileHelp}</p>
          </div>
          {options.map((option) => {
            const named = option || words.asItIs;
            return (
              <div key={option} className="grid min-w-0 break-inside-avoid gap-2">
                {options.length > 1 && (
                  <h4 className="text-sm font-semibold">
                    <bdi>{named}</bdi>
                  </h4>
                )}
                <Profile
                  rows={scored.filter((row) => row.option === option)}
                  words={words}
                  caption={`${words.profile}: ${named}`}
                  say={(category, counts) =>
                    t("riam.chart", {
                      category: words.categories[category],
                      option: named,
                      counts: counts
                        .map(([band, count]) =>
                          t("riam.counted", { band: `${signed(band)} ${words.bands[band]}`, count }),
                        )
                        .join(", "),
                    })
                  }
                />
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
}
