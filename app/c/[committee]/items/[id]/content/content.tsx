import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DescriptionList, type Entry } from "@/app/ui/description-list";
import { Section } from "@/app/ui/section";
import { Still } from "@/app/ui/still";
import { kindOf } from "@/lib/kinds";
import { type Field, fieldsOf } from "@/lib/kinds/shape";
import { isEmpty, type Content as Values } from "@/lib/languages/content";
import type { KindName } from "@/lib/rules/words";
import { IndicatorTable } from "./indicator-table";
import { RatingTable } from "./rating-table";
import { Records } from "./records";
import { RiamTable } from "./riam-table";
import { type Beside, contentOf, type ItemWords, type ReadersSay, readersSay } from "./say";
import { Single } from "./single";

type Props = Beside & { kind: KindName; data: unknown; projects: Record<string, string> };

/** What was filed, laid out to be read, section by section. */
export async function Content({ kind, data, projects, ...beside }: Props) {
  const [say, t] = await Promise.all([readersSay(kind, projects, beside), getTranslations("item")]);
  const values = contentOf(kind, data);
  const fields = new Map(fieldsOf(kindOf(kind)).map((field) => [field.name, field]));
  return Object.entries(kindOf(kind).sections).map(([section, names]) => {
    const shown = names
      .flatMap((name) => fields.get(name) ?? [])
      .filter(({ name }) => name !== "title" && !isEmpty(values[name]));
    return (
      <Section key={section} id={section} card title={say.section(section)}>
        {shown.length > 0 ? (
          <Still>
            <Fields kind={kind} fields={shown} values={values} say={say} t={t} />
          </Still>
        ) : (
          <p className="text-sm text-quiet">{t("nothingHere")}</p>
        )}
      </Section>
    );
  });
}

type FieldsProps = { kind: KindName; fields: Field[]; values: Values; say: ReadersSay; t: ItemWords };

/** A section of one field needs no label for it: the heading has said it. */
function Fields({ kind, fields, values, say, t }: FieldsProps) {
  const [only] = fields;
  if (only && fields.length === 1 && only.columns.length > 0)
    return <Composite kind={kind} field={only} value={values[only.name]} say={say} t={t} />;
  return (
    <div className="grid gap-6">
      {runsOf(fields).map((run) => {
        const [first] = run;
        if (!first || !isComposite(first))
          return (
            <DescriptionList key={first?.name} entries={run.map((field) => entryOf(field, values[field.name], say))} />
          );
        return (
          <div key={first.name} className="grid min-w-0 gap-2">
            <h3 className="font-semibold">{say.label(first)}</h3>
            <Composite kind={kind} field={first} value={values[first.name]} say={say} t={t} />
          </div>
        );
      })}
    </div>
  );
}

/** Single values that follow each other make one list; a table or group stands by itself. */
function runsOf(fields: Field[]): Field[][] {
  const runs: Field[][] = [];
  for (const field of fields) {
    const last = runs.at(-1);
    if (last?.[0] && !isComposite(last[0]) && !isComposite(field)) last.push(field);
    else runs.push([field]);
  }
  return runs;
}

const isComposite = (field: Field) => field.columns.length > 0 && !isPeriod(field);
const isPeriod = ({ columns }: Field) =>
  columns.length === 2 && columns[0]?.name === "from" && columns[1]?.name === "until";

function entryOf(field: Field, value: unknown, say: ReadersSay): Entry {
  const wide = field.input.as === "longText";
  if (!isPeriod(field))
    return { term: say.label(field), wide, value: <Single field={field} value={value} say={say} /> };
  const days = field.columns.map((column) => say.value(column, recordOf(value)[column.name])).filter(Boolean);
  return { term: say.label(field), value: days.join(" – ") };
}

/** Tables with a form of their own; every other is laid out by its columns. */
const OWN_TABLES: Record<
  string,
  (props: { field: Field; rows: Values[]; say: ReadersSay; t: ItemWords }) => ReactNode
> = {
  "oversightReview.riam": RiamTable,
  "oversightReview.ratings": RatingTable,
  "oversightReview.indicators": IndicatorTable,
};

type CompositeProps = { kind: KindName; field: Field; value: unknown; say: ReadersSay; t: ItemWords };

function Composite({ kind, field, value, say, t }: CompositeProps) {
  if (field.input.as === "group") return <Group field={field} value={recordOf(value)} say={say} />;
  const rows = Array.isArray(value) ? value.map(recordOf) : [];
  const Own = OWN_TABLES[`${kind}.${field.name}`];
  return Own ? <Own field={field} rows={rows} say={say} t={t} /> : <Records field={field} rows={rows} say={say} />;
}

function Group({ field, value, say }: { field: Field; value: Values; say: ReadersSay }) {
  const entries = field.columns
    .filter((column) => !isEmpty(value[column.name]))
    .map(
      (column): Entry => ({
        term: say.label(field, column),
        wide: column.input.as === "longText",
        value: <Single field={column} value={value[column.name]} say={say} />,
      }),
    );
  return <DescriptionList entries={entries} />;
}

const recordOf = (value: unknown): Values => (typeof value === "object" && value !== null ? (value as Values) : {});
