import { knownOption } from "@/app/ui/matches";
import { listOf, recordOf, textOf } from "./values";
import type { FieldView } from "./view";

/** What a field holds, as text to compare: rows on lines of their own. */
export function saidIn(field: FieldView, value: unknown): string {
  switch (field.as) {
    case "table":
      return (Array.isArray(value) ? value : []).map((row, index) => `${index + 1}. ${rowSaid(field, row)}`).join("\n");
    case "group":
      return rowSaid(field, value);
    default:
      return field.list
        ? listOf(value)
            .map((one) => wordOf(field, one))
            .join(", ")
        : wordOf(field, textOf(value));
  }
}

const rowSaid = ({ columns = [] }: FieldView, row: unknown) =>
  columns
    .map((column) => ({ label: column.label, said: saidIn(column, recordOf(row)[column.name]) }))
    .filter(({ said }) => said !== "")
    .map(({ label, said }) => `${label}: ${said}`)
    .join("; ");

const wordOf = ({ options }: FieldView, value: string) =>
  (options?.find((option) => option.value === value) ?? (options && knownOption(value)))?.label ?? value;
