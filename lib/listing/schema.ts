import { z } from "zod";
import { isQuarter } from "@/lib/rules/quarter";
import { AREAS, FINAL_STATUSES, isFinal, KIND_NAMES, STATUSES, type Status } from "@/lib/rules/words";
import { sought } from "@/lib/sought";

/** How a list may be ordered; each has an index, read from either end. */
export const SORTS = ["updated", "submitted", "deadline", "title"] as const;
export type Sort = (typeof SORTS)[number];

/**
 * Statuses by themselves, and several at once: those still under way or at their end; `filed` are all but drafts, and
 * `inProcedure` are the filed ones that are not at their end.
 */
const STATUS_FILTERS = ["open", "closed", "filed", "inProcedure", ...STATUSES] as const;

/** A quarter by the committee's calendar. */
export const QUARTER = z.string().refine(isQuarter).optional().catch(undefined);
/** `committee`: without what only some of its members may read. */
export const OPEN_TO = z.literal("committee").optional().catch(undefined);

const query = z.object({
  q: sought(200).min(1).optional().catch(undefined),
  kind: z.enum(KIND_NAMES).optional().catch(undefined),
  status: z.enum(STATUS_FILTERS).optional().catch(undefined),
  delegation: z.string().trim().min(1).max(20).optional().catch(undefined),
  author: z
    .union([z.literal("me"), z.uuid()])
    .optional()
    .catch(undefined),
  area: z.enum(AREAS).optional().catch(undefined),
  deadline: z.enum(["overdue", "week"]).optional().catch(undefined),
  submitted: QUARTER,
  reviews: z.enum(["owed", "overdue"]).optional().catch(undefined),
  openTo: OPEN_TO,
  sort: z.enum(SORTS).catch("updated"),
  direction: z.enum(["up", "down"]).optional().catch(undefined),
  after: z.string().max(600).optional().catch(undefined),
  before: z.string().max(600).optional().catch(undefined),
});
/** A list as it is asked for; a project's page asks for its own items. */
export type ItemQuery = z.output<typeof query> & { project?: string };

export type Params = Record<string, string | string[] | undefined>;

/** The list that an address asks for. What it says wrongly is left out: an old link still opens. */
export const itemQueryOf = (params: Params): ItemQuery =>
  query.parse(
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])),
  );

/** Counts are exact up to here and "more than" beyond: nobody reads the whole table to say how many. */
export const COUNT_LIMIT = 500;

/** What narrows a list, apart from its order and its page. */
export const filtersOf = ({
  q,
  kind,
  status,
  delegation,
  author,
  area,
  deadline,
  submitted,
  reviews,
  openTo,
}: ItemQuery) => ({
  q,
  kind,
  status,
  delegation,
  author,
  area,
  deadline,
  submitted,
  reviews,
  openTo,
});

/** What a saved view keeps: filters and order, as an address says them. Empty for the plain list. */
export function queryText(query: ItemQuery): string {
  const kept = Object.entries({
    ...filtersOf(query),
    ...(query.sort !== "updated" && { sort: query.sort }),
    direction: query.direction,
  });
  return new URLSearchParams(kept.filter((entry): entry is [string, string] => entry[1] !== undefined)).toString();
}

/** Titles and deadlines run upwards unless asked otherwise, the newest comes first. */
export const directionOf = ({ sort, direction }: Pick<ItemQuery, "sort" | "direction">) =>
  direction ?? (sort === "title" || sort === "deadline" ? "up" : "down");

export const statusesOf = (filter: NonNullable<ItemQuery["status"]>): readonly Status[] => {
  if (filter === "closed") return FINAL_STATUSES;
  if (filter === "open") return STATUSES.filter((status) => !isFinal(status));
  if (filter === "filed") return STATUSES.filter((status) => status !== "draft");
  return filter === "inProcedure" ? STATUSES.filter((status) => status !== "draft" && !isFinal(status)) : [filter];
};

/** Where a page ends: the value the list is ordered by, empty when the item has none, and the item. */
export type Place = { key: string | null; id: string };

export const placeText = ({ key, id }: Place) => `${id}~${key ?? ""}`;

export function placeOf(text: string | undefined, sort: Sort): Place | undefined {
  const [, id, key = ""] = /^([0-9a-f-]{36})~(.*)$/s.exec(text ?? "") ?? [];
  if (!id || !z.uuid().safeParse(id).success) return undefined;
  if (sort === "title") return { id, key };
  if (key === "") return { id, key: null };
  return /^\d{4}-\d\d-\d\dT[\d:.]+[+-][\d:]+$/.test(key) ? { id, key } : undefined;
}
