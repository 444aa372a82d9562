import { getTranslations } from "next-intl/server";
import { kindOf } from "@/lib/kinds";
import { draftOf } from "@/lib/kinds/draft";
import type { Field } from "@/lib/kinds/shape";
import { readersFormat } from "@/lib/languages/reader";
import type { KindName } from "@/lib/rules/words";

/** The words of an item's page. */
export type ItemWords = Awaited<ReturnType<typeof getTranslations<"item">>>;

/** A single value as the reader reads it: words for codes, numbers and dates in their way. Empty when there is none. */
export type Say = {
  value: (field: Field, value: unknown, row?: Content) => string;
  /** The label of a field, or of a column of it. */
  label: (field: Field, column?: Field) => string;
  section: (name: string) => string;
};

export type Content = Record<string, unknown>;

/** The content as it can be read: parsed when it is complete, as typed so far otherwise. */
export function contentOf(kind: KindName, data: unknown): Content {
  const parsed = kindOf(kind).fields.safeParse(data);
  return parsed.success ? parsed.data : draftOf(kindOf(kind), data);
}

type Words = (key: string, params?: Record<string, string>) => string;

export async function readersSay(kind: KindName, projects: Record<string, string>): Promise<Say> {
  const [t, format] = await Promise.all([getTranslations() as unknown as Promise<Words>, readersFormat()]);
  const fields = `kinds.${kind}.fields`;

  function one({ input, unit }: Field, value: string | number, row?: Content): string {
    const text = String(value);
    const number = typeof value === "number" ? format.number(value) : text;
    switch (input.as) {
      case "choice":
      case "choices":
        return input.of.includes(text) ? t(`words.${input.words}.${text}`) : text;
      case "country":
      case "countries":
        return input.of.includes(text) ? t(`countries.${text}`) : text;
      case "targets":
        return input.of.includes(text)
          ? t("item.target", { code: text, goal: t(`goals.${text.split(".")[0]}`) })
          : text;
      case "date":
        // Tables have little room: their dates are short.
        return /^\d{4}-\d\d-\d\d$/.test(text) ? format[row ? "day" : "date"](new Date(`${text}T12:00:00Z`)) : text;
      case "number":
        return unit ? `${number}\u00a0${t(`units.${unit}`)}` : number;
      case "money":
        return typeof row?.currency === "string" && row.currency ? `${number}\u00a0${row.currency}` : number;
      case "project":
        return projects[text] ?? text;
      default:
        return text;
    }
  }

  return {
    value(field, value, row) {
      const values = (Array.isArray(value) ? value : [value]).filter(
        (each) => typeof each === "string" || typeof each === "number",
      );
      return values
        .map((each) => one(field, each, row))
        .filter(Boolean)
        .join(field.input.as === "targets" ? "\n" : ", ");
    },
    label: (field, column) => t(`${fields}.${field.name}.${column ? `columns.${column.name}.` : ""}label`),
    section: (name) => t(`kinds.${kind}.sections.${name}`),
  };
}

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** A value that is text or a number, as it is kept. */
export const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
