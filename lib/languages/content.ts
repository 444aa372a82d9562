import { citationOf, type Drift, type Source } from "@/lib/kinds/citations";
import type { Field } from "@/lib/kinds/shape";
import { bandOf, environmentalScore, type RiamBand, scoreOf } from "@/lib/rules/riam";
import type { KindName } from "@/lib/rules/words";
import { type Format, span } from "./format";

export type Content = Record<string, unknown>;

/** A single value as the reader reads it: words for codes, numbers and dates in their way. Empty when there is none. */
export type Say = {
  value: (field: Field, value: unknown, row?: Content) => string;
  /** The label of a field, or of a column of it. */
  label: (field: Field, column?: Field) => string;
  section: (name: string) => string;
  /** What follows from a row and stands beside it, as the band of its scores. */
  derived: (field: Field, row: Content) => { label: string; value: string } | undefined;
};

type Words = (key: string, params?: Record<string, string | number>) => string;

/** What a citation is of, as it is named. */
type Sources = Readonly<Record<string, Pick<Source, "name" | "measured">>>;

/** How the content of a kind reads in the language of these words, with the names of `projects` and what is cited by their ids. */
export function sayContent(
  kind: KindName,
  t: Words,
  format: Format,
  projects: Readonly<Record<string, string>>,
  sources: Sources = {},
): Say {
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
      case "citation":
        return sayCitation(t, format, text, sources[citationOf(text)?.id ?? ""]);
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
    derived(field, row) {
      const score = field.name === "riam" ? scoreOf(row) : undefined;
      if (!score) return undefined;
      const band = bandOf(score);
      const words = t(`item.riam.bands.${BAND_WORDS[band]}`);
      const named = t("item.riam.named", { words, score: signed(String(environmentalScore(score))) });
      return { label: t("item.riam.band"), value: `${signed(band)} (${named})` };
    },
  };
}

/** A source as it was cited: a file by the beginning of its hash, a value by its number and what period it is of. */
export function sayCitation(
  t: Words,
  format: Pick<Format, "decimal" | "day">,
  text: string,
  source: Sources[string] | undefined,
): string {
  const cited = citationOf(text);
  if (!cited) return text;
  const name = source?.name ?? t("item.citedUnknown");
  if (cited.of === "file") return t("item.cited", { name, hash: cited.as.slice(0, 12) });
  const value = format.decimal(cited.as);
  if (!source?.measured) return t("item.citedValue", { name, value });
  const { from, until, unit } = source.measured;
  return t(cited.of === "rolled" ? "item.citedRolled" : "item.citedMeasured", {
    name,
    period: span(format, from, until),
    value: unit ? `${value}\u00a0${unit}` : value,
  });
}

/** What drifted since it was cited, by citation; `now` is the value accepted in its place. */
export const sayDrifts = (
  t: Words,
  format: Pick<Format, "decimal">,
  drifts: Readonly<Record<string, { drift: Drift; now: string }>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(drifts).map(([citation, { drift, now }]) => [
      citation,
      t(`item.drifts.${drift}`, { now: drift === "corrected" ? format.decimal(now) : now }),
    ]),
  );

/** The keys under `item.riam.bands`. */
export const BAND_WORDS = {
  "-E": "e_",
  "-D": "d_",
  "-C": "c_",
  "-B": "b_",
  "-A": "a_",
  N: "n",
  "+A": "a",
  "+B": "b",
  "+C": "c",
  "+D": "d",
  "+E": "e",
} as const satisfies Record<RiamBand, string>;

/** A true minus sign, as beside numbers. */
export const signed = (number: string) => number.replace("-", "−");

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** A value that is text or a number, as it is kept. */
export const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
