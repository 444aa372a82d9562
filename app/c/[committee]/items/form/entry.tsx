"use client";
import { useTranslations } from "next-intl";
import { Checkboxes } from "@/app/ui/checkbox";
import { Combobox } from "@/app/ui/combobox";
import { DateInput } from "@/app/ui/date-input";
import { FieldGroup } from "@/app/ui/field";
import { useField } from "@/app/ui/form-scope";
import { Select } from "@/app/ui/select";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import { CitationEntry } from "./citation";
import { RiamGrid } from "./riam-grid";
import { RowTable } from "./row-table";
import { SeekProject } from "./seek-project";
import { Targets } from "./targets";
import { listOf, recordOf, textOf } from "./values";
import type { FieldView } from "./view";

type Props = {
  field: FieldView;
  path: string;
  value: unknown;
  /** The heading above says the same already. */
  labelHidden?: boolean | undefined;
};

/** One field of a kind, entered as its definition says: the browser's own controls under dotted names. */
export function Entry({ field, path, value, labelHidden }: Props) {
  const t = useTranslations("filing");
  const { label, help, required, options = [] } = field;
  const shared = { name: field.list ? `${path}[]` : path, label, help, required };
  switch (field.as) {
    case "longText":
      return <TextArea {...shared} defaultValue={textOf(value)} />;
    case "date":
      return <DateInput {...shared} defaultValue={textOf(value)} />;
    case "year":
    case "number":
    case "money":
      return <TextInput {...shared} inputMode="decimal" dir="ltr" defaultValue={textOf(value)} className="max-w-56" />;
    case "email":
      return <TextInput {...shared} type="email" defaultValue={textOf(value)} />;
    case "link":
      return <TextInput {...shared} type="url" dir="ltr" defaultValue={textOf(value)} />;
    case "choice":
    case "country":
      return <Select {...shared} options={options} empty={t("choose")} defaultValue={textOf(value)} />;
    case "project":
      return (
        <Combobox {...shared} options={options} more={field.more} empty={t("choose")} defaultValue={textOf(value)}>
          {field.more && <SeekProject />}
        </Combobox>
      );
    case "citation":
      return <CitationEntry {...shared} options={options} cited={textOf(value)} known={field.cited} />;
    case "choices":
    case "countries":
      return <Checkboxes {...shared} options={options} defaultValues={listOf(value)} />;
    case "targets":
      return <Targets {...shared} options={options} defaultValues={listOf(value)} />;
    case "table":
      if (field.riam)
        return (
          <RiamGrid field={field} path={path} labelHidden={labelHidden}>
            {(column, at, inRow) => <Entry key={at} field={column} path={at} value={inRow} />}
          </RiamGrid>
        );
      return (
        <RowTable field={field} path={path} labelHidden={labelHidden}>
          {(row, at) => <Columns columns={field.columns} path={at} row={row} />}
        </RowTable>
      );
    case "group":
      return <Group field={field} path={path} value={value} labelHidden={labelHidden} />;
    default:
      return <TextInput {...shared} defaultValue={textOf(value)} />;
  }
}

/** Entries that belong together, side by side where there is room. */
function Group({ field, path, value, labelHidden }: Props) {
  const { id, error } = useField({ name: path });
  return (
    <FieldGroup
      id={id}
      label={field.label}
      help={field.help}
      error={error}
      required={field.required}
      labelHidden={labelHidden}
    >
      <Columns columns={field.columns} path={path} row={value} />
    </FieldGroup>
  );
}

/** Words that a closed list would cut off get a second column, where there is one. */
const LONG = 26;
const spanOf = ({ wide, options = [] }: FieldView) =>
  wide ? "col-span-full" : options.some(({ label }) => label.length > LONG) ? "sm:col-span-2" : "";

/** The entries of a group or of one row. Longer ones take the whole width. */
function Columns({ columns = [], path, row }: { columns?: FieldView[]; path: string; row: unknown }) {
  const values = recordOf(row);
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] items-start gap-x-5 gap-y-4">
      {columns.map((column) => (
        <div key={column.name} className={`min-w-0 ${spanOf(column)}`}>
          <Entry field={column} path={`${path}.${column.name}`} value={values[column.name]} />
        </div>
      ))}
    </div>
  );
}
