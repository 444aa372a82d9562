import { opinionsOf } from "@/lib/kinds/oversight-review/opinions";
import { satisfactory } from "@/lib/kinds/oversight-review/ratings";
import type { Field } from "@/lib/kinds/shape";
import { type Content, type Say, textOf } from "@/lib/languages/content";
import type { Block } from "@/lib/typeset/pdf";
import type { ItemWords, ReadersSay } from "../../content/say";
import { labelled, reading } from "./rows";

/** Indicators: where each stood, should stand and stands; below it how that is known. */
export function indicatorsOnPaper(field: Field, rows: Content[], say: Say, t: ItemWords): Block[] {
  const { label, value } = reading(field, say);
  const figures = ["baseline", "target", "actual"];
  const about = (row: Content) => [
    ...["code", "level", "measure", "unit"].map((name) => value(row, name)),
    `${label("direction")}: ${value(row, "direction")}`,
  ];
  return [
    {
      is: "table",
      heading: say.label(field),
      columns: ["name", ...figures].map(label),
      widths: [6.4, 2.6, 2.6, 2.7],
      figures: [1, 2, 3],
      rows: rows.map((row) => [
        [value(row, "name"), about(row).filter(Boolean).join(" · ")].join("\n"),
        ...figures.map((name) =>
          // Years are no quantities: no grouping, as typed.
          [value(row, name) || t("indicators.none"), name === "baseline" && textOf(row.baselineYear)]
            .filter(Boolean)
            .join("\n"),
        ),
      ]),
      below: rows.map((row) =>
        labelled(
          field,
          field.columns.filter(({ name }) => ["cites", "source", "comment"].includes(name)),
          row,
          say,
        ),
      ),
    },
  ];
}

/** Ratings by the OECD-DAC criteria, each with its evidence and with what reviewers rated instead. */
export function ratingsOnPaper(field: Field, rows: Content[], say: ReadersSay, t: ItemWords): Block[] {
  const { value } = reading(field, say);
  const { good, rated } = satisfactory(rows.map(({ rating }) => ({ rating })));
  const ratedBy = (row: Content): string[] => {
    const { opinions, differ } = opinionsOf(textOf(row.criterion), textOf(row.rating), say.opinions);
    const said = opinions.map((one) => `${one.name}: ${value({ rating: one.rating }, "rating")}. ${one.evidence}`);
    return opinions.length > 0
      ? [t(differ ? "ratings.differ" : "ratings.agree", { count: opinions.length }), ...said]
      : [];
  };
  return [
    ...(rated > 0 ? [{ is: "text" as const, text: t("ratings.share", { good, rated }) }] : []),
    {
      is: "table",
      heading: say.label(field),
      columns: [t("ratings.criterion"), t("ratings.rating"), t("ratings.evidence")],
      widths: [3, 3.9, 6.5],
      rows: rows.map((row) => [
        value(row, "criterion"),
        value(row, "rating"),
        value(row, "evidence") || value(row, "because"),
      ]),
      below: rows.map((row) => ratedBy(row).join("\n")),
    },
  ];
}
