import { z } from "zod";
import { ROLES, STANDINGS } from "@/lib/rules/words";
import { sought } from "@/lib/sought";

const membershipId = z.uuid();
const reason = z.string().trim().min(3).max(500);
/** An empty date field: until further notice. */
const untilOrOpen = z.union([z.literal("").transform(() => null), z.iso.date()]);

/** Said of a member who sits for nobody: chosen, never assumed. */
export const NO_DELEGATION = "none";

/** An alternate's place in their order; left empty, as it is, or after all others. */
const rank = z.union([z.literal("").transform(() => undefined), z.coerce.number().int().min(1).max(99)]).optional();

/** A select left at its first, empty choice. */
const unset = z.literal("").transform(() => undefined);

export const GrantRole = z
  .object({
    committeeId: z.uuid(),
    personId: z.uuid("choose"),
    role: z.enum(ROLES),
    delegation: z.union([unset, z.literal(NO_DELEGATION), z.uuid()]).optional(),
    standing: z.union([unset, z.enum(STANDINGS)]).optional(),
    rank,
    from: z.iso.date(),
    until: untilOrOpen,
  })
  .strict()
  .superRefine(({ role, delegation, standing, rank: place, from, until }, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    const sitsForOne = delegation !== undefined && delegation !== NO_DELEGATION;
    if (role === "member" && delegation === undefined) complain("delegation", "delegationOrNone");
    if (role !== "member" && sitsForOne) complain("delegation", "onlyMembersSit");
    if (role === "member" && sitsForOne && !standing) complain("standing", "choose");
    if (standing && !sitsForOne) complain("standing", "standingAlone");
    if (place && standing !== "alternate") complain("rank", "onlyAlternatesRank");
    if (until && until < from) complain("until", "untilBeforeFrom");
  });

export const ChangeMandate = z.object({ membershipId, until: untilOrOpen, rank, reason }).strict();
export const EndRole = z.object({ membershipId, reason }).strict();

/** The filter as it stands in the address; what does not fit is left out rather than refused. */
const Filter = z.object({
  q: sought(120).catch("").default(""),
  role: z.enum(ROLES).optional().catch(undefined),
  delegation: z.uuid().optional().catch(undefined),
  /** Only what was held on this day. */
  on: z.iso.date().optional().catch(undefined),
  /** The last row of the page before. */
  after: z.uuid().optional().catch(undefined),
});

export type HistoryFilter = z.output<typeof Filter>;

export const readHistoryFilter = (query: Record<string, string | string[] | undefined>): HistoryFilter =>
  Filter.parse(query);
