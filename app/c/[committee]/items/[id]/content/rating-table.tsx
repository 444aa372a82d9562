import { StatusBadge, type Tone } from "@/app/ui/status-badge";
import { opinionsOf } from "@/lib/kinds/oversight-review/opinions";
import { satisfactory } from "@/lib/kinds/oversight-review/ratings";
import type { Field } from "@/lib/kinds/shape";
import { type Content, textOf } from "@/lib/languages/content";
import type { ItemWords, ReadersSay } from "./say";

const TONES: Record<string, Tone> = {
  HS: "success",
  S: "success",
  MS: "success",
  MU: "warning",
  U: "danger",
  HU: "danger",
};

type Props = { field: Field; rows: Content[]; say: ReadersSay; t: ItemWords };

/**
 * Ratings by the OECD-DAC criteria, each with its evidence and with what reviewers rated instead, and the share that
 * is satisfactory in some degree.
 */
export function RatingTable({ field, rows, say, t }: Props) {
  const value = (row: Content, name: string) => {
    const column = field.columns.find((one) => one.name === name);
    return column ? say.value(column, row[name]) : "";
  };
  const { good, rated } = satisfactory(rows.map(({ rating }) => ({ rating })));
  const ratingColumn = field.columns.find(({ name }) => name === "rating");
  return (
    <div className="grid min-w-0 gap-4 [&_.badge]:whitespace-normal">
      {rated > 0 && <p className="text-sm text-quiet">{t("ratings.share", { good, rated })}</p>}
      <div className="-mx-3 min-w-0">
        <table className="table [&_thead_th]:whitespace-normal">
          <thead>
            <tr>
              <th scope="col">{t("ratings.criterion")}</th>
              <th scope="col">{t("ratings.rating")}</th>
              <th scope="col">{t("ratings.evidence")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const { opinions, differ } = opinionsOf(textOf(row.criterion), textOf(row.rating), say.opinions);
              const tone = TONES[String(row.rating)] ?? "neutral";
              const shape = tone === "success" ? "check" : tone === "neutral" ? "minus" : "warning";
              return (
                <tr key={index}>
                  <th scope="row">{value(row, "criterion")}</th>
                  <td data-label={t("ratings.rating")}>
                    <StatusBadge tone={tone} shape={shape}>
                      {value(row, "rating")}
                    </StatusBadge>
                  </td>
                  <td data-label={t("ratings.evidence")}>
                    <span dir="auto" className="whitespace-pre-line">
                      {value(row, "evidence") || value(row, "because")}
                    </span>
                    {opinions.length > 0 && (
                      <div className="mt-2 grid gap-1.5 border-s-2 border-line ps-3">
                        <span>
                          <StatusBadge tone={differ ? "warning" : "success"} shape={differ ? "warning" : "check"}>
                            {t(differ ? "ratings.differ" : "ratings.agree", { count: opinions.length })}
                          </StatusBadge>
                        </span>
                        {opinions.map((one) => (
                          <p key={one.name}>
                            <bdi className="font-semibold">{one.name}</bdi>:{" "}
                            {ratingColumn ? say.value(ratingColumn, one.rating) : one.rating}
                            <span dir="auto" className="block whitespace-pre-line text-quiet">
                              {one.evidence}
                            </span>
                          </p>
                        ))}
                      </div>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
