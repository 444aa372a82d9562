import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DescriptionList, type Entry } from "@/app/ui/description-list";
import { Prose } from "@/app/ui/prose";
import { Section } from "@/app/ui/section";
import { kindOf } from "@/lib/kinds";
import { type Field, fieldsOf } from "@/lib/kinds/shape";
import type { KindName } from "@/lib/rules/words";
import { IndicatorTable } from "./indicator-table";
import { RatingTable } from "./rating-table";
import { Records } from "./records";
import { RiamTable } from "./riam-table";
import { type Content as Values, contentOf, isEmpty, readersSay, type Say } from "./say";

type Props = { kind: KindName; data: unknown; projects: Record<string, string> };

/** What was filed, laid out to be read, section by section. */
export async function Content({ kind, data, projects }: Props) {
  const [say, t] = await Promise.all([readersSay(kind, projects), getTranslations("item")]);
  const values = contentOf(kind, data);
  const fields = new Map(fieldsOf(kindOf(kind)).map((field) => [field.name, field]));
  return Object.entries(kindOf(kind).sections).map(([section, names]) => {
    const shown = names.flatMap((name) => fields.get(name) ?? []).filter(({ name }) => name !== "title" && !isEmpty(values[name]));
    return (
      <Section key={section} id={section} card title={say.section(section)}>
        {shown.length > 0 ? <Fields kind={kind} fields={shown} values={values} say={say} /> : <p className="text-sm text-quiet">{t("nothingHere")}</p>}
      </Section>
    );
  });
}

type FieldsProps = { kind: KindName; fields: Field[]; values: Values; say: Say };

/** A section of one field needs no label for it: the heading has said it. */
function Fields({ kind, fields, values, say }: FieldsProps) {
  const [only] = fields;
  if (only && fields.length === 1 && only.columns.length > 0) return <Composite kind={kind} field={only} value={values[only.name]} say={say} />;
  const entries = fields.map((field): Entry => {
    const value = values[field.name];
    const wide = field.input.as === "table" || field.input.as === "longText" || (field.input.as === "group" && field.name !== "period");
    return { term: say.label(field), wide, value: field.columns.length > 0 ? <Composite kind={kind} field={field} value={value} say={say} /> : <Single field={field} value={value} say={say} /> };
  });
  return <DescriptionList entries={entries} />;
}

/** Tables with a form of their own; every other is laid out by its columns. */
const OWN_TABLES: Record<string, (props: { field: Field; rows: Values[]; say: Say }) => ReactNode> = {
  "oversightReview.riam": RiamTable,
  "oversightReview.ratings": RatingTable,
  "oversightReview.indicators": IndicatorTable,
};

function Composite({ kind, field, value, say }: { kind: KindName; field: Field; value: unknown; say: Say }) {
  if (field.input.as === "group") return <Group field={field} value={recordOf(value)} say={say} />;
  const rows = Array.isArray(value) ? value.map(recordOf) : [];
  const Own = OWN_TABLES[`${kind}.${field.name}`];
  return Own ? <Own field={field} rows={rows} say={say} /> : <Records field={field} rows={rows} say={say} />;
}

function Group({ field, value, say }: { field: Field; value: Values; say: Say }) {
  const entries = field.columns
    .filter((column) => !isEmpty(value[column.name]))
    .map((column): Entry => ({ term: say.label(field, column), wide: column.input.as === "longText", value: <Single field={column} value={value[column.name]} say={say} /> }));
  return <DescriptionList entries={entries} />;
}

/** One value: text keeps its paragraphs, a link leads somewhere. */
export function Single({ field, value, say, row }: { field: Field; value: unknown; say: Say; row?: Values }) {
  const text = say.value(field, value, row);
  if (field.input.as === "longText") return <Prose text={text} />;
  if (field.input.as === "targets") return <ul className="grid gap-0.5">{text.split("\n").map((target) => <li key={target}>{target}</li>)}</ul>;
  if (field.input.as === "link" && /^https?:\/\//.test(text))
    return (
      <a href={text} rel="noreferrer nofollow" className="link break-all">
        {text}
      </a>
    );
  if (field.input.as === "email") return <a href={`mailto:${text}`} className="link break-all">{text}</a>;
  return <span dir="auto">{text}</span>;
}

const recordOf = (value: unknown): Values => (typeof value === "object" && value !== null ? (value as Values) : {});
