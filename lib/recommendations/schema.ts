import { z } from "zod";
import { OPEN_TO, type Params } from "@/lib/listing/schema";
import { AGE_NAMES, FOLLOW_UP_STANDINGS } from "@/lib/rules/follow-up";
import { IMPLEMENTATIONS, KIND_NAMES, MANAGEMENT_RESPONSES } from "@/lib/rules/words";
import { sought } from "@/lib/sought";

const of = { itemId: z.uuid(), recommendationId: z.uuid() };
const note = z.string().trim().max(4000);

export const RespondToRecommendation = z
  .object({ ...of, response: z.enum(MANAGEMENT_RESPONSES, { error: "choose" }), note: note.default("") })
  .strict()
  .refine(({ response, note }) => response === "accepted" || note !== "", { error: "responseReason", path: ["note"] });

export const ReportImplementation = z
  .object({ ...of, implementation: z.enum(IMPLEMENTATIONS, { error: "choose" }), note: note.min(3) })
  .strict();

export const CloseRecommendation = z.object({ ...of, note: note.min(3) }).strict();
export const ReopenRecommendation = z.object({ ...of, note: note.min(3) }).strict();

/** `unanswered`: without a response, whether it is due yet or not. */
export const RESPONSE_FILTERS = [...MANAGEMENT_RESPONSES, "none", "awaited", "unanswered"] as const;
/** `open` are all that are not closed, `ahead` those of them that are not late. */
export const STANDING_FILTERS = [...FOLLOW_UP_STANDINGS, "ahead"] as const;

const query = z.object({
  standing: z.enum(STANDING_FILTERS).optional().catch(undefined),
  response: z.enum(RESPONSE_FILTERS).optional().catch(undefined),
  age: z.enum(AGE_NAMES).optional().catch(undefined),
  kind: z.enum(KIND_NAMES).optional().catch(undefined),
  project: z.uuid().optional().catch(undefined),
  openTo: OPEN_TO,
  q: sought(200).min(1).optional().catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
  before: z.string().max(60).optional().catch(undefined),
});
export type FollowUpQuery = z.output<typeof query>;

/** The list that an address asks for. What it says wrongly is left out. */
export const followUpQueryOf = (params: Params): FollowUpQuery =>
  query.parse(
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])),
  );

/** Where a page ends: the day the list is ordered by, and the row. */
export type DuePlace = { dueOn: string; id: string };
export const duePlaceText = ({ dueOn, id }: DuePlace) => `${dueOn}~${id}`;
export function duePlaceOf(text: string | undefined): DuePlace | undefined {
  const [, dueOn, id] = /^(\d{4}-\d\d-\d\d)~([0-9a-f-]{36})$/.exec(text ?? "") ?? [];
  return dueOn && id && z.uuid().safeParse(id).success ? { dueOn, id } : undefined;
}
