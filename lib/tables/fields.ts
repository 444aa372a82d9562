import { folded } from "../languages/folded";
import { type Mapping, TABLE_FIELDS, type TableField } from "../rules/table-fields";
import { KNOWN_BY } from "./header-words";
import { moneyIn } from "./money";

/** Left out of the template, which asks for the fields that most registers know. */
const RARE: readonly TableField[] = [
  "titleEn",
  "titleRu",
  "titleUz",
  "summaryEn",
  "summaryRu",
  "summaryUz",
  "extending",
  "scope",
  "reportingType",
];
export const TEMPLATE_FIELDS = TABLE_FIELDS.filter((field) => !RARE.includes(field));

/** Which column holds which field, as far as the headers tell; each field and each column once. */
export function guessed(headers: readonly string[], labels: Readonly<Record<TableField, readonly string[]>>): Mapping {
  const mapping: Mapping = {};
  const plain = headers.map(plainly);
  const sums = headers.map((header) => plainly(moneyIn(header).rest));
  for (const field of TABLE_FIELDS) {
    const known = [...labels[field], ...KNOWN_BY[field]].map(plainly);
    const column = (field === "budget" ? sums : plain).findIndex(
      (header, at) => known.includes(header) && !Object.values(mapping).includes(at),
    );
    if (column >= 0) mapping[field] = column;
  }
  return mapping;
}

/** `Start date (planned), *` and `start date planned` are the same. */
const plainly = (text: string) =>
  folded(text)
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[^\p{L}\p{N}№]+/gu, " ")
    .trim();
