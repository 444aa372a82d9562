import { z } from "zod";
import { isCitation } from "./citations";

// In the browser the policy for scripts forbids making code from text; zod would try, and be reported.
if (typeof window !== "undefined") z.config({ jitless: true });

/**
 * What a field may hold. Values come from HTML forms, so everything starts as text: "" is nothing, and a
 * number must look like one. Messages are keys under `complaints`. Each entry says how it is entered.
 */

/** One line of text. */
export const line = (longest: number, shortest = 1) => bounded(longest, shortest).meta({ input: { as: "text" } });

/** Paragraphs. */
export const prose = (longest: number, shortest = 1) => bounded(longest, shortest).meta({ input: { as: "longText" } });

export const email = () => z.email({ error: blankOr("email") }).meta({ input: { as: "email" } });

export const link = () =>
  z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: blankOr("url") })
    .max(2000)
    .meta({ input: { as: "link" } });

/** A calendar day, yyyy-mm-dd. */
export const day = () => z.iso.date({ error: blankOr("date") }).meta({ input: { as: "date" } });

type Range = { min?: number; max?: number; unit?: string };

export const integer = ({ min = -1e9, max = 1e9, unit }: Range = {}) =>
  z
    .preprocess(
      numeric,
      z
        .int({ error: blankOr("wholeNumber") })
        .min(min)
        .max(max),
    )
    .meta({ input: { as: "number" }, ...(unit && { unit }) });

/** A year of the calendar, which is read as it is written: 2022, never 2,022. */
export const year = () => integer({ min: 1990, max: 2100 }).meta({ input: { as: "year" } });

export const decimal = ({ min = -1e12, max = 1e12, unit }: Range = {}) =>
  z
    .preprocess(
      numeric,
      z
        .number({ error: blankOr("plainNumber") })
        .min(min)
        .max(max),
    )
    .meta({ input: { as: "number" }, ...(unit && { unit }) });

/** An amount, to the hundredth. */
export const money = () =>
  z
    .preprocess(
      numeric,
      z
        .number({ error: blankOr("plainNumber") })
        .min(0)
        .max(1e12)
        .multipleOf(0.01, "hundredths"),
    )
    .meta({ input: { as: "money" } });

export const choice = <const W extends readonly string[]>(words: string, of: W) =>
  z.enum(of, { error: "choose" }).meta({ input: { as: "choice", words, of } });

export const choices = <const W extends readonly string[]>(words: string, of: W, fewest = 1) =>
  several(z.enum(of, { error: "choose" }), fewest).meta({ input: { as: "choices", words, of } });

/** A choice among whole numbers, kept as a number. */
export const score = <const N extends readonly number[]>(words: string, of: N) =>
  z
    .preprocess(numeric, z.literal([...of] as N[number][], { error: "choose" }))
    .meta({ input: { as: "choice", words, of: of.map(String) } });

export const country = (of: readonly string[]) =>
  z.enum(of, { error: "choose" }).meta({ input: { as: "country", of } });

export const countries = (of: readonly string[], fewest = 1) =>
  several(z.enum(of, { error: "choose" }), fewest).meta({ input: { as: "countries", of } });

export const targets = (of: readonly string[], fewest = 1) =>
  several(z.enum(of, { error: "choose" }), fewest).meta({ input: { as: "targets", of } });

/** The id of a project of the committee. */
export const project = () => z.uuid({ error: "choose" }).meta({ input: { as: "project" } });

/** What is cited, pinned to how it was then: see citations.ts. */
export const citation = () =>
  z
    .string()
    .refine(isCitation, "choose")
    .meta({ input: { as: "citation" } });

/** The same entry, or null when nothing was entered. */
export const optional = <S extends z.ZodType>(entry: S) =>
  z.preprocess((typed) => (blank(typed) ? null : typed), entry.nullable()).meta(entry.meta() ?? {});

/** The same entry, holding data of a person. */
export const personal = <S extends z.ZodType>(entry: S) => entry.meta({ ...entry.meta(), personal: true });

type TableOf<R extends z.ZodObject> = {
  /** The column that names a row. */
  title: string;
  fewest?: number;
  /** What to say instead of "add at least". */
  tooFew?: string;
  /** What a new form starts with. */
  rows?: readonly Record<string, string>[];
  /** What is asked of the rows together. */
  check?: (rows: z.output<R>[], context: z.RefinementCtx) => void;
};

/** Rows of the same columns; at most 200. */
export const table = <R extends z.ZodObject>(
  row: R,
  { title, fewest = 0, tooFew, rows, check = () => {} }: TableOf<R>,
) =>
  z
    .array(row)
    .min(fewest, tooFew)
    .max(200)
    .superRefine(check)
    .meta({ input: { as: "table", title, ...(rows && { rows }) } });

/** Entries that belong together and are checked together. */
export const group = <G extends z.ZodObject>(entries: G) => entries.meta({ input: { as: "group" } });

/** From and until, both days included. */
export const period = () =>
  group(
    z
      .object({ from: day(), until: day() })
      .refine(({ from, until }) => from <= until, { error: "startAfterEnd", path: ["until"] }),
  );

const bounded = (longest: number, shortest: number) =>
  z
    .string({ error: blankOr("required") })
    .trim()
    .min(shortest, { error: ({ input }) => (blank(input) ? "required" : undefined) })
    .max(longest);

const several = <E extends z.ZodType>(entry: E, fewest: number) =>
  z
    .array(entry)
    .min(fewest)
    .max(200)
    .refine((list) => new Set(list).size === list.length, "twice");

const blank = (typed: unknown) =>
  typed === undefined || typed === null || (typeof typed === "string" && typed.trim() === "");

/** What is not of the right form. Bounds keep the complaints that tell their numbers. */
const blankOr = (key: string) => (issue: { code?: string; input?: unknown }) => {
  if (issue.code !== "invalid_type" && issue.code !== "invalid_format") return undefined;
  return blank(issue.input) ? "required" : key;
};

/**
 * "12.5", "12,5" and "1 250" are numbers. "1,250" is not: it means one thing in English and another in
 * Russian. What is no number is left as typed, for the schema to refuse.
 */
function numeric(typed: unknown): unknown {
  if (typeof typed !== "string") return typed;
  const digits = typed
    .trim()
    .replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3})/g, "")
    .replace("\u2212", "-");
  if (/^-?[1-9]\d{0,2},\d{3}$/.test(digits) || !/^[+-]?\d+([.,]\d+)?$/.test(digits)) return typed;
  return Number(digits.replace(",", "."));
}

/** A count of some of the people in a whole, such as the women among them. */
export const share = <S extends z.ZodType>(entry: S) => entry.meta({ ...entry.meta(), share: true });
