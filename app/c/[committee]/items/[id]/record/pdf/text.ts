import { kindOf } from "@/lib/kinds";
import { type Field, fieldsOf } from "@/lib/kinds/shape";
import { type Content, isEmpty, type Say, signed } from "@/lib/languages/content";
import { bandCounts, RIAM_BANDS, RIAM_CATEGORIES, scoredRows } from "@/lib/rules/riam";
import { optionsIn } from "@/lib/rules/riam-options";
import type { KindName } from "@/lib/rules/words";
import type { Block, Paper } from "@/lib/typeset/pdf";
import { type Beside, contentOf, type ReadersSay, readersSay } from "../../content/say";

/** Columns that fit side by side on paper; wider rows are told one by one. */
const ABREAST = 4;

/** What was filed, section by section, as it stands on paper. */
export async function textOnPaper(
  kind: KindName,
  data: unknown,
  projects: Record<string, string>,
  beside: Beside = {},
): Promise<Paper["sections"]> {
  const say = await readersSay(kind, projects, beside);
  const values = contentOf(kind, data);
  const fields = new Map(fieldsOf(kindOf(kind)).map((field) => [field.name, field]));
  return Object.entries(kindOf(kind).sections)
    .map(([section, names]) => ({
      title: say.section(section),
      blocks: names
        .flatMap((name) => fields.get(name) ?? [])
        .filter(({ name }) => name !== "title" && !isEmpty(values[name]))
        .flatMap((field) => blocksOf(field, values[field.name], say)),
    }))
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ title, blocks }) => ({ title, blocks: blocks.map((block) => unlessSaid(title, block)) }));
}

function blocksOf(field: Field, value: unknown, say: ReadersSay): Block[] {
  const heading = say.label(field);
  if (field.columns.length === 0) {
    const text = say.value(field, value);
    return field.input.as === "longText"
      ? [{ is: "text", heading, text }]
      : [{ is: "pairs", pairs: [[heading, text]] }];
  }
  if (!Array.isArray(value)) return [{ is: "pairs", heading, pairs: pairsOf(field, value as Content, say) }];
  const rows = value as Content[];
  const short = field.columns.length <= ABREAST && field.columns.every(({ input }) => input.as !== "longText");
  if (short) {
    const cells = rows.map((row) => field.columns.map((column) => say.value(column, row[column.name], row)));
    return [
      {
        is: "table",
        heading,
        columns: field.columns.map((column) => say.label(field, column)),
        widths: field.columns.map(() => 1),
        rows: cells,
      },
    ];
  }
  const told = rows.map(
    (row, at): Block => ({ is: "pairs", heading: `${heading} · ${at + 1}`, pairs: pairsOf(field, row, say) }),
  );
  return field.name === "riam" ? [...told, ...profileOf(rows, say)] : told;
}

/** The bands counted by category, one chart for each option. */
function profileOf(rows: Content[], { riam }: ReadersSay): Block[] {
  const scored = scoredRows(rows);
  return optionsIn(scored).flatMap((option) => {
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

function pairsOf(field: Field, row: Content, say: Say): [string, string][] {
  const derived = say.derived(field, row);
  const told = field.columns
    .filter((column) => !isEmpty(row[column.name]))
    .map((column): [string, string] => [say.label(field, column), say.value(column, row[column.name], row)]);
  return derived ? [...told, [derived.label, derived.value]] : told;
}

/** A section's only field is often called as the section is. */
const unlessSaid = (title: string, { heading, ...block }: Block): Block =>
  heading && heading !== title ? { heading, ...block } : block;
