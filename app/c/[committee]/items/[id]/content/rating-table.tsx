import { StatusBadge, type Tone } from "@/app/ui/status-badge";
import type { Field } from "@/lib/kinds/shape";
import { type Content, type Say } from "@/lib/languages/content";
import type { ItemWords } from "./say";

const TONES: Record<string, Tone> = {
  HS: "success",
  S: "success",
  MS: "success",
  MU: "warning",
  U: "danger",
  HU: "danger",
};

/** Ratings by the OECD-DAC criteria, each with its evidence, and the share that is satisfactory in some degree. */
export function RatingTable({ field, rows, say, t }: { field: Field; rows: Content[]; say: Say; t: ItemWords }) {
  const value = (row: Content, name: string) => {
    const column = field.columns.find((one) => one.name === name);
    return column ? say.value(column, row[name]) : "";
  };
  const rated = rows.filter(({ rating }) => TONES[String(rating)]);
  const good = rated.filter(({ rating }) => TONES[String(rating)] === "success");
  return (
    <div className="grid min-w-0 gap-4 [&_.badge]:whitespace-normal">
      {rated.length > 0 && (
        <p className="text-sm text-quiet">{t("ratings.share", { good: good.length, rated: rated.length })}</p>
      )}
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
