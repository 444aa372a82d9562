import type { Field } from "@/lib/kinds/shape";
import { type Content, signed, textOf } from "@/lib/languages/content";
import {
  bandCounts,
  bandOf,
  environmentalScore,
  RIAM_BANDS,
  RIAM_CATEGORIES,
  RIAM_CRITERIA,
  scoredRows,
  scoreOf,
} from "@/lib/rules/riam";
import { optionsIn } from "@/lib/rules/riam-options";
import type { Block } from "@/lib/typeset/pdf";
import type { ItemWords, ReadersSay } from "../../content/say";
import { labelled, reading } from "./rows";

/** The impact matrix by category, why each component was scored so below it, and the bands counted. */
export function riamOnPaper(field: Field, rows: Content[], say: ReadersSay, t: ItemWords): Block[] {
  const { label, value } = reading(field, say);
  const groups = [...RIAM_CATEGORIES, undefined]
    .map((category) => rows.filter((row) => RIAM_CATEGORIES.find((one) => one === row.category) === category))
    .filter((group) => group.length > 0);
  const tables = groups.map(
    (group, at): Block => ({
      is: "table",
      heading: [at === 0 && say.label(field), value(group[0] ?? {}, "category")].filter(Boolean).join(" · "),
      columns: [label("component"), ...RIAM_CRITERIA.map((name) => name.toUpperCase()), t("riam.band")],
      widths: [7, ...RIAM_CRITERIA.map(() => 1), 4],
      figures: RIAM_CRITERIA.map((_, nth) => nth + 1),
      rows: group.map((row) => [
        [value(row, "component"), textOf(row.option) && `${label("option")}: ${textOf(row.option)}`]
          .filter(Boolean)
          .join("\n"),
        ...RIAM_CRITERIA.map((name) => signed(textOf(row[name]))),
        bandIn(row),
      ]),
      below: group.map((row) => [scales(row), because(row)].filter(Boolean).join("\n")),
    }),
  );
  return [...tables, ...profileOf(rows, say)];

  /** Each value by the words of its scale. */
  function scales(row: Content): string {
    const said = RIAM_CRITERIA.map((name) => [label(name), value(row, name).split(" · ")[1]]);
    return said
      .map(([criterion, word]) => word && `${criterion}: ${word}`)
      .filter(Boolean)
      .join(" · ");
  }

  function because(row: Content): string {
    return labelled(
      field,
      field.columns.filter(({ name }) => name === "justification"),
      row,
      say,
    );
  }

  function bandIn(row: Content): string {
    const score = scoreOf(row);
    if (!score) return say.riam.notScored;
    const band = bandOf(score);
    const es = t("riam.score", { score: signed(String(environmentalScore(score))) });
    return [`${signed(band)} · ${es}`, say.riam.bands[band]].join("\n");
  }
}

/** The bands counted by category, one chart for each option. */
function profileOf(rows: Content[], { riam }: ReadersSay): Block[] {
  const scored = scoredRows(rows);
  return optionsIn(scored).map((option) => {
    const counts = bandCounts(scored.filter((row) => row.option === option));
    const bars = RIAM_CATEGORIES.flatMap((category) =>
      RIAM_BANDS.filter((band) => counts[category][band] > 0).map((band) => ({
        label: `${category} · ${signed(band)} ${riam.bands[band]}`,
        value: counts[category][band],
      })),
    );
    return { is: "bars", heading: `${riam.profile}: ${option || riam.asItIs}`, bars };
  });
}
