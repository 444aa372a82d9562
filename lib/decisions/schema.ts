import { z } from "zod";
import { OPEN_TO, type Params, type Place, placeOf, QUARTER } from "@/lib/listing/schema";
import { AREAS, KIND_NAMES, OUTCOMES } from "@/lib/rules/words";
import { sought } from "@/lib/sought";

/** How the register may be ordered; each has an index, read from either end. */
const DECISION_SORTS = ["decided", "title"] as const;
export type DecisionSort = (typeof DECISION_SORTS)[number];

export const PUBLISHED_FILTERS = ["yes", "no"] as const;

const query = z.object({
  q: sought(200).min(1).optional().catch(undefined),
  outcome: z.enum(OUTCOMES).optional().catch(undefined),
  kind: z.enum(KIND_NAMES).optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(9999).optional().catch(undefined),
  quarter: QUARTER,
  area: z.enum(AREAS).optional().catch(undefined),
  delegation: z.string().trim().min(1).max(20).optional().catch(undefined),
  published: z.enum(PUBLISHED_FILTERS).optional().catch(undefined),
  openTo: OPEN_TO,
  sort: z.enum(DECISION_SORTS).catch("decided"),
  direction: z.enum(["up", "down"]).optional().catch(undefined),
  after: z.string().max(600).optional().catch(undefined),
  before: z.string().max(600).optional().catch(undefined),
});
export type DecisionQuery = z.output<typeof query>;

/** The register that an address asks for. What it says wrongly is left out: an old link still opens. */
export const decisionQueryOf = (params: Params): DecisionQuery =>
  query.parse(
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])),
  );

/** What narrows the register, apart from its order and its page. */
export const decisionFiltersOf = ({
  q,
  outcome,
  kind,
  year,
  quarter,
  area,
  delegation,
  published,
  openTo,
}: DecisionQuery) => ({
  q,
  outcome,
  kind,
  year,
  quarter,
  area,
  delegation,
  published,
  openTo,
});

/** Filters and order, as an address says them. */
export const decisionOrderOf = (query: DecisionQuery) => ({
  ...decisionFiltersOf(query),
  sort: query.sort === "decided" ? undefined : query.sort,
  direction: query.direction,
});

/** The newest come first and titles run upwards, unless asked otherwise. */
export const decisionDirectionOf = ({ sort, direction }: Pick<DecisionQuery, "sort" | "direction">) =>
  direction ?? (sort === "title" ? "up" : "down");

/** Where a page begins: every decision has what the register is ordered by. */
export function decisionPlaceOf(text: string | undefined, sort: DecisionSort): (Place & { key: string }) | undefined {
  const place = placeOf(text, sort === "title" ? "title" : "submitted");
  return place?.key == null ? undefined : { ...place, key: place.key };
}
