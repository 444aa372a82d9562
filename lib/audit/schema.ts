import { z } from "zod";
import { ADMIN_ACTS, type AdminAct } from "@/lib/rules/access";
import { KIND_NAMES, ROLES, STANDINGS } from "@/lib/rules/words";

/** Acts that leave an entry: those of administrators that change something, and how the first became one. */
type RecordedAct = Exclude<AdminAct, `see${string}`> | "becomeAdmin";
export const RECORDED_ACTS: readonly RecordedAct[] = [
  "becomeAdmin",
  ...Object.keys(ADMIN_ACTS).filter((act): act is Exclude<AdminAct, `see${string}`> => !act.startsWith("see")),
];

/** The filter as it stands in the address; what does not fit is left out rather than refused. */
const Filter = z.object({
  act: z.enum(RECORDED_ACTS).optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  committee: z.uuid().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
  /** The last entry of the page before. */
  before: z.uuid().optional().catch(undefined),
});

/** `zone` is the reader's: whole days are theirs. */
export type AuditFilter = z.output<typeof Filter> & { zone?: string };

export const readAuditFilter = (query: Record<string, string | string[] | undefined>): AuditFilter =>
  Filter.parse(query);

const Name = z.object({ en: z.string() }).catchall(z.string());

/** Fields of a committee, its ballots' terms or a delegation whose change is told. */
const CHANGED_FIELDS = [
  "name",
  "slug",
  "symbol",
  "code",
  "ballotDays",
  "reviewDays",
  "absenceDays",
  "othersReviews",
  "timezone",
  "numbering",
  "meeting",
  "sitting",
  "publishedPositions",
  "procedures",
  "silenceHours",
  "restDaysCount",
  "holidays",
  "writtenToDeadline",
  "tacitAcceptance",
  "votes",
  "groups",
  "attributes",
  "weights",
  "secrecies",
  "policy",
  "proxies",
  "reopenDays",
  "statementDays",
  "observersState",
] as const;
type ChangedField = (typeof CHANGED_FIELDS)[number];

const Data = z.object({
  reason: z.string().optional(),
  email: z.string().optional(),
  self: z.literal(true).optional(),
  added: z.literal(true).optional(),
  role: z.enum(ROLES).optional(),
  standing: z.enum(STANDINGS).nullish(),
  rank: z.number().nullish(),
  rankBefore: z.number().nullish(),
  delegation: Name.nullish(),
  from: z.iso.date().optional(),
  until: z.iso.date().nullish(),
  kind: z.enum(KIND_NAMES).optional(),
  version: z.number().optional(),
  items: z.number().optional(),
  before: z.iso.date().nullish(),
  changes: z.partialRecord(z.enum(CHANGED_FIELDS), z.tuple([z.unknown(), z.unknown()])).optional(),
});

export type About = Omit<z.output<typeof Data>, "changes"> & {
  changes: [field: ChangedField, before: string, after: string][];
};

/** What an entry holds beside who, whom and where. An entry of another shape is told without it. */
export function aboutOf(data: Record<string, unknown>): About {
  const { changes = {}, ...about } = Data.safeParse(data).data ?? {};
  const told = Object.entries(changes) as [ChangedField, [unknown, unknown]][];
  return { ...about, changes: told.map(([field, [before, after]]) => [field, inText(before), inText(after)]) };
}

/** A name in several languages is told in all of them; a list entry by entry. */
function inText(value: unknown): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "object" || !value) return "—";
  const told = Object.values(value).join(" · ");
  return told === "" ? "—" : told;
}
