import { z } from "zod";
import { COUNTRIES, CURRENCIES, LANGUAGES } from "@/lib/kinds/places";
import { entryFault } from "@/lib/rules/part-faults";
import type { PartName, ProjectParts } from "@/lib/rules/project-facts";
import { MOST_PARTS, PART_NAMES, type PartField, PROJECT_PARTS, SCOPES } from "@/lib/rules/project-parts";
import { RISK_SCALES, riskWord } from "@/lib/rules/risk";
import { AREAS, PROJECT_STATUSES, RISK_FRAMEWORKS } from "@/lib/rules/words";
import { sought } from "@/lib/sought";

export { COUNTRIES, CURRENCIES, LANGUAGES, SCOPES };

/** Nothing typed is nothing known. */
const nothing = z.literal("").transform(() => null);
const orNothing = <S extends z.ZodType>(schema: S) => z.union([nothing, z.null(), schema]).default(null);
/** Where a row of a form stood before, so that what the form does not show of it is not lost. */
const was = z.union([nothing, z.null(), z.coerce.number().int().nonnegative()]).default(null);
const decimal = z
  .string()
  .trim()
  // A comma is how people here write it.
  .transform((text) => text.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", "."))
  .refine((text) => /^-?\d{1,18}(\.\d{1,12})?$/.test(text), { message: "plainNumber", abort: true })
  // As the database will write it: a project's record hashes what stands there.
  .transform((text) => text.replace(/^(-?)0+(?=\d)/, "$1").replace(/^-(?=[0.]+$)/, ""));

function fieldSchema(field: PartField): z.ZodType {
  switch (field.is) {
    case "words": {
      const text = z.string().trim().max(field.most);
      return field.required ? text.min(1) : text.default("");
    }
    case "code":
    case "coded": {
      const text = z.string().trim().min(1).max(field.most);
      return field.required ? text : orNothing(text);
    }
    case "decimal": {
      const { from, to } = field;
      const within = decimal
        .refine((text) => from === undefined || Number(text) >= from, {
          message: "tooLow",
          params: { minimum: String(from) },
        })
        .refine((text) => to === undefined || Number(text) <= to, {
          message: "tooHigh",
          params: { maximum: String(to) },
        });
      return field.required ? within : orNothing(within);
    }
    case "whole":
      return orNothing(z.coerce.number().int().min(field.from).max(field.to));
    case "date":
      return field.required ? z.iso.date() : orNothing(z.iso.date());
    case "url":
      return z.url({ protocol: /^https?$/ }).max(2000);
    case "choice":
      return field.required ? z.enum(field.of) : orNothing(z.enum(field.of));
  }
}

const rowOf = (part: PartName) =>
  z.object({
    ...Object.fromEntries(Object.entries(PROJECT_PARTS[part]).map(([field, is]) => [field, fieldSchema(is)])),
    kept: z.unknown().default(null),
    was,
  });

/** Each list of a project, whoever fills it in: a form or a file. */
export const PARTS = Object.fromEntries(
  PART_NAMES.map((part) => [part, z.array(ordered(part, rowOf(part))).max(MOST_PARTS)]),
) as unknown as { [P in PartName]: z.ZodType<ProjectParts[P]> };

function ordered(part: PartName, row: z.ZodType): z.ZodType {
  if (part === "budgets")
    return row.refine((one) => (one as { from: string }).from <= (one as { until: string }).until, {
      path: ["until"],
      message: "untilBeforeFrom",
    });
  if (part === "locations")
    return row.refine(
      (one) =>
        ((one as { latitude: unknown }).latitude === null) === ((one as { longitude: unknown }).longitude === null),
      { path: ["longitude"], message: "required" },
    );
  return row;
}

const date = orNothing(z.iso.date());
const inOrder = (from: string | null, until: string | null) => from === null || until === null || from <= until;

export const CORE = z.object({
  code: z.string().trim().min(1).max(60),
  identifier: orNothing(z.string().trim().min(1).max(200)),
  language: z.string().trim().min(2).max(20),
  title: z.string().trim().min(1).max(1000),
  titles: z.record(z.string().max(20), z.string().trim().max(1000)).default({}),
  summary: z.string().trim().max(50_000).default(""),
  summaries: z.record(z.string().max(20), z.string().trim().max(50_000)).default({}),
  area: z.enum(AREAS),
  status: z.enum(PROJECT_STATUSES),
  plannedStart: date,
  plannedEnd: date,
  actualStart: date,
  actualEnd: date,
  reportingRef: orNothing(z.string().trim().min(1).max(100)),
  reportingType: orNothing(z.string().trim().min(1).max(10)),
  reportingName: z.string().trim().max(300).default(""),
  currency: orNothing(
    z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{3}$/, "currency"),
  ),
  scope: orNothing(z.string().trim().min(1).max(10)),
});

type Dates = Record<"plannedStart" | "plannedEnd" | "actualStart" | "actualEnd", string | null>;
/** Plans and facts, each in order of time. */
export const datesInOrder = <S extends z.ZodType<Dates>>(schema: S) =>
  schema
    .refine((core) => inOrder(core.plannedStart, core.plannedEnd), { path: ["plannedEnd"], message: "untilBeforeFrom" })
    .refine((core) => inOrder(core.actualStart, core.actualEnd), { path: ["actualEnd"], message: "untilBeforeFrom" });

/** A project as its form sends it; a new one when no id is given. */
export const SaveProject = datesInOrder(
  CORE.extend({
    committeeId: z.uuid(),
    id: z.uuid().optional(),
    /** The version this person was editing. */
    version: z.coerce.number().int().positive().optional(),
  }).strict(),
);

/** What a form has chosen for a row beforehand; alone it is no entry. */
export const CHOSEN = { places: { kind: "country" }, tags: { vocabulary: "2" } } as const satisfies Partial<
  Record<PartName, Record<string, string>>
>;
const PRESET = new Set(["was", ...Object.values(CHOSEN).flatMap((fields) => Object.keys(fields))]);
const blank = (row: object) =>
  Object.entries(row).every(([field, value]) => PRESET.has(field) || value === "" || value === null);
const rowsTyped = (rows: unknown) =>
  Array.isArray(rows) ? rows.filter((row) => typeof row === "object" && row !== null && !blank(row as object)) : [];

type Row<P extends PartName> = ProjectParts[P][number] & { was: number | null };

type Stretch = { from?: number | undefined; until?: number | undefined };

/** One list of a project, or a stretch of it. Rows left blank are none. */
export const SaveProjectPart = z.discriminatedUnion(
  "part",
  PART_NAMES.map((part) =>
    z
      .object({
        projectId: z.uuid(),
        version: z.coerce.number().int().positive(),
        part: z.literal(part),
        /** The stretch of the list that the form showed; what stands before and after it stays. */
        from: z.coerce.number().int().nonnegative().default(0),
        until: z.coerce.number().int().nonnegative().optional(),
        rows: z.preprocess(rowsTyped, PARTS[part]).superRefine((rows, context) => {
          for (const [at, row] of rows.entries()) {
            const fault = entryFault(part, row);
            if (fault) context.addIssue({ code: "custom", path: [at, fault.field], message: fault.says });
          }
        }),
      })
      .strict(),
  ) as never,
) as unknown as z.ZodType<
  { [P in PartName]: { projectId: string; version: number; part: P; rows: Row<P>[] } & Stretch }[PartName]
>;

const because = z.string().trim().min(1).max(2000);
export const CloseProject = z
  .object({
    projectId: z.uuid(),
    version: z.coerce.number().int().positive(),
    as: z.enum(["completed", "cancelled", "suspended"]),
    on: date,
    reason: because,
  })
  .strict();
export const ReopenProject = z
  .object({ projectId: z.uuid(), version: z.coerce.number().int().positive(), reason: because })
  .strict();

/** Every category of every framework, as a filter says it. */
const RISK_WORDS: readonly string[] = RISK_FRAMEWORKS.flatMap((framework) =>
  RISK_SCALES[framework].map((code) => riskWord(framework, code)),
);

export const PROJECT_SORTS = ["code", "title", "updated", "ends"] as const;
export type ProjectSort = (typeof PROJECT_SORTS)[number];

/** So many entries of a list are edited at once. */
export const ROWS_A_PAGE = 50;
/** Where the page of a list begins that an address asks for. */
export const pageOfRows = (page: string | string[] | undefined, count: number) => {
  const last = Math.floor(count / ROWS_A_PAGE);
  const wanted = typeof page === "string" && /^\d{1,4}$/.test(page) ? Number(page) - 1 : 0;
  return { page: Math.min(Math.max(wanted, 0), last), last };
};

const query = z.object({
  q: sought(200).min(1).optional().catch(undefined),
  area: z.enum(AREAS).optional().catch(undefined),
  country: z.enum(COUNTRIES).optional().catch(undefined),
  status: z
    .enum(["open", ...PROJECT_STATUSES])
    .optional()
    .catch(undefined),
  risk: z
    .string()
    .refine((word) => RISK_WORDS.includes(word))
    .optional()
    .catch(undefined),
  due: z.enum(["past", "quarter"]).optional().catch(undefined),
  sort: z.enum(PROJECT_SORTS).catch("code"),
  direction: z.enum(["up", "down"]).optional().catch(undefined),
  after: z.string().max(1200).optional().catch(undefined),
  before: z.string().max(1200).optional().catch(undefined),
});
export type ProjectQuery = z.output<typeof query>;

/** The list that an address asks for; what it says wrongly is left out. */
export const projectQueryOf = (params: Record<string, string | string[] | undefined>): ProjectQuery =>
  query.parse(
    Object.fromEntries(Object.entries(params).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value])),
  );

export const projectFiltersOf = ({ q, area, country, status, risk, due }: ProjectQuery) => ({
  q,
  area,
  country,
  status,
  risk,
  due,
});

export const projectDirectionOf = ({ sort, direction }: Pick<ProjectQuery, "sort" | "direction">) =>
  direction ?? (sort === "updated" ? "down" : "up");

/** What a saved view keeps: filters and order, as an address says them. Empty for the plain list. */
export function projectQueryText(query: ProjectQuery): string {
  const { sort, direction } = query;
  const kept = Object.entries({ ...projectFiltersOf(query), ...(sort !== "code" && { sort }), direction });
  return new URLSearchParams(kept.filter((entry): entry is [string, string] => entry[1] !== undefined)).toString();
}
