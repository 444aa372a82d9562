import { z } from "zod";
import { COUNTRIES, CURRENCIES, LANGUAGES } from "@/lib/kinds/places";
import { orNothing } from "@/lib/project-facts/schema";
import { PROJECT_ENDS } from "@/lib/rules/project-ends";
import { SCOPES } from "@/lib/rules/project-parts";
import { RISK_SCALES, riskWord } from "@/lib/rules/risk";
import { AREAS, PROJECT_STATUSES, RISK_FRAMEWORKS } from "@/lib/rules/words";
import { sought } from "@/lib/sought";

export { COUNTRIES, CURRENCIES, LANGUAGES, SCOPES };

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

const because = z.string().trim().min(1).max(2000);
export const CloseProject = z
  .object({
    projectId: z.uuid(),
    version: z.coerce.number().int().positive(),
    as: z.enum(PROJECT_ENDS),
    on: date,
    reason: because,
  })
  .strict()
  // Dropped in silence, the day would seem to be kept.
  .refine(({ as, on }) => as !== "suspended" || on === null, { path: ["on"], message: "suspendedHasNoEnd" });
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

/** Where a page ends, as an address says it; what does not fit the order is left out. */
export function placeOf(text: string | undefined, sort: ProjectSort): { key: string; id: string } | undefined {
  const [, id, key = ""] =
    /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})~(.*)$/s.exec(text ?? "") ?? [];
  if (!id) return undefined;
  const fits = {
    code: /^/,
    title: /^/,
    updated: /^\d{4}-\d\d-\d\dT[\d:.]+[+-][\d:]+$/,
    ends: /^(\d{4}-\d\d-\d\d|infinity)$/,
  };
  return fits[sort].test(key) ? { id, key } : undefined;
}

/** What a saved view keeps: filters and order, as an address says them. Empty for the plain list. */
export function projectQueryText(query: ProjectQuery): string {
  const { sort, direction } = query;
  const kept = Object.entries({ ...projectFiltersOf(query), ...(sort !== "code" && { sort }), direction });
  return new URLSearchParams(kept.filter((entry): entry is [string, string] => entry[1] !== undefined)).toString();
}
