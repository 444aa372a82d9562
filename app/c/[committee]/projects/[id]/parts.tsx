import { getTranslations } from "next-intl/server";
import { type Cell, Table } from "@/app/ui/table";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import type { Recorded } from "@/lib/project-facts/store";
import { entryOf } from "@/lib/rules/project-changes";
import type { PartName } from "@/lib/rules/project-facts";
import { PART_NAMES, type PartField, PROJECT_PARTS } from "@/lib/rules/project-parts";
import { codeNames, type FieldName } from "./part-words";

/** More are told in the file of the project. */
const SHOWN = 100;

/** Each list the project is made of, in the columns that say something. */
export async function Parts({ project }: { project: Recorded }) {
  const [t, format, day, name] = await Promise.all([
    getTranslations("projects"),
    readersFormat(),
    readersDay(),
    codeNames(),
  ]);
  const there = PART_NAMES.filter((part) => project[part].length > 0);
  if (there.length === 0) return null;
  return <div className="card min-w-0 divide-y divide-line overflow-hidden">{there.map(list)}</div>;

  function list(part: PartName) {
    const all = project[part] as Record<string, unknown>[];
    const fields = (Object.entries(PROJECT_PARTS[part]) as [FieldName, PartField][]).filter(([field]) =>
      all.some((row) => row[field] !== null && row[field] !== ""),
    );
    return (
      <details key={part}>
        <summary className="px-5 py-3 font-semibold">
          {t(`parts.${part}`)}
          <span className="ms-2 font-normal text-quiet tabular-nums">{all.length}</span>
        </summary>
        {all.length > SHOWN && (
          <p className="px-5 pb-3 text-sm text-quiet">{t("firstOf", { shown: SHOWN, count: all.length })}</p>
        )}
        <Table
          caption={t(`parts.${part}`)}
          columns={fields.map(([field, { is }], at) => ({
            label: t(`fields.${field}`),
            ...(at === 0 && { lead: true }),
            ...((is === "decimal" || is === "whole") && { align: "end" as const }),
          }))}
          rows={all.slice(0, SHOWN).map((row, at) => ({
            id: String(at),
            cells: fields.map(([field, is]) => cell(part, field, is, row)),
          }))}
        />
      </details>
    );
  }

  function cell(part: PartName, field: FieldName, { is }: PartField, row: Record<string, unknown>): Cell {
    const value = row[field];
    if (value === null || value === "" || (typeof value !== "string" && typeof value !== "number")) return null;
    const text = String(value);
    if (is === "date") return { text: day(text), time: text };
    if (field === "amount" || field === "percentage") return format.decimal(text);
    return is === "words" ? text : name(part, field, text, entryOf(row));
  }
}
