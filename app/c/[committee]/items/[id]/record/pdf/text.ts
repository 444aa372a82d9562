import { getTranslations } from "next-intl/server";
import { kindOf } from "@/lib/kinds";
import { type Field, fieldsOf } from "@/lib/kinds/shape";
import { type Content, isEmpty } from "@/lib/languages/content";
import type { KindName } from "@/lib/rules/words";
import type { Block, Paper } from "@/lib/typeset/pdf";
import { type Beside, contentOf, type ItemWords, type ReadersSay, readersSay } from "../../content/say";
import { indicatorsOnPaper, ratingsOnPaper } from "./progress";
import { riamOnPaper } from "./riam";
import { pairsOf, rowsOnPaper } from "./rows";
import { warned } from "./warned";

/** What was filed, section by section, as it stands on paper. */
export async function textOnPaper(
  kind: KindName,
  data: unknown,
  projects: Record<string, string>,
  beside: Beside = {},
): Promise<Paper["sections"]> {
  const [read, t] = await Promise.all([readersSay(kind, projects, beside), getTranslations("item")]);
  const say = warned(read);
  const values = contentOf(kind, data);
  const fields = new Map(fieldsOf(kindOf(kind)).map((field) => [field.name, field]));
  return Object.entries(kindOf(kind).sections)
    .map(([section, names]) => ({
      title: say.section(section),
      blocks: names
        .flatMap((name) => fields.get(name) ?? [])
        .filter(({ name }) => name !== "title" && !isEmpty(values[name]))
        .flatMap((field) => blocksOf(field, values[field.name], say, OWN[`${kind}.${field.name}`], t)),
    }))
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ title, blocks }) => ({ title, blocks: joined(blocks).map((block) => unlessSaid(title, block)) }));
}

type Own = (field: Field, rows: Content[], say: ReadersSay, t: ItemWords) => Block[];

/** Tables with a form of their own; every other is laid out by its columns. */
const OWN: Record<string, Own> = {
  "oversightReview.indicators": indicatorsOnPaper,
  "oversightReview.ratings": ratingsOnPaper,
  "oversightReview.riam": riamOnPaper,
};

function blocksOf(field: Field, value: unknown, say: ReadersSay, own: Own | undefined, t: ItemWords): Block[] {
  const heading = say.label(field);
  if (field.columns.length === 0) {
    const text = say.value(field, value);
    return field.input.as === "longText"
      ? [{ is: "text", heading, text }]
      : [{ is: "pairs", pairs: [[heading, text]] }];
  }
  if (Array.isArray(value)) return (own ?? rowsOnPaper)(field, value as Content[], say, t);
  const entries = value as Content;
  const [from, until, ...others] = field.columns;
  if (from?.name !== "from" || until?.name !== "until" || others.length > 0)
    return [{ is: "pairs", heading, pairs: pairsOf(field, entries, say) }];
  const days = [from, until].map((column) => say.value(column, entries[column.name])).filter(Boolean);
  return [{ is: "pairs", pairs: [[heading, days.join(" – ")]] }];
}

/** Single values that follow each other make one list. */
function joined(blocks: Block[]): Block[] {
  const all: Block[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (block.is === "pairs" && !block.heading && last?.is === "pairs" && !last.heading)
      all[all.length - 1] = { is: "pairs", pairs: [...last.pairs, ...block.pairs] };
    else all.push(block);
  }
  return all;
}

/** A section's only field is often called as the section is. */
const unlessSaid = (title: string, { heading, ...block }: Block): Block =>
  heading && heading !== title ? { heading, ...block } : block;
