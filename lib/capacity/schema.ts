import { z } from "zod";
import { typedNumber } from "@/lib/indicators/schema";
import { OPEN_TO, type Params } from "@/lib/listing/schema";
import { LEVELS, type Level } from "@/lib/rules/kirkpatrick";
import { AREAS, CAPACITY_STATES } from "@/lib/rules/words";

const of = { itemId: z.uuid() };
const note = z.string().trim().max(4000).default("");
const reason = z.string().trim().min(10).max(4000);
const day = z.iso.date();

/** A count as a form posts it: blank is not nought. */
const count = (max: number, min = 0) =>
  z
    .string()
    .trim()
    .min(1)
    .regex(/^\d{1,9}$/, { error: "wholeNumber" })
    .transform(Number)
    .pipe(z.number().min(min).max(max));
const people = count(1_000_000);
const hours = count(2000, 1);

export const MatchRequest = z.object({ ...of, provider: z.string().trim().min(2).max(300), note }).strict();

export const ScheduleTraining = z
  .object({ ...of, startsOn: day, endsOn: day, place: z.string().trim().min(2).max(300), hours, note })
  .strict()
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { error: "startAfterEnd", path: ["endsOn"] });

export const RecordDelivery = z
  .object({ ...of, startsOn: day, endsOn: day, hours, women: people, men: people, note: note.pipe(z.string().min(3)) })
  .strict()
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { error: "startAfterEnd", path: ["endsOn"] });

const levels = LEVELS.map(String);

export const RecordEvaluation = z
  .object({
    ...of,
    level: z.enum(levels, { error: "choose" }).transform((level) => Number(level) as Level),
    asked: count(1_000_000, 1),
    answered: people,
    mean: typedNumber.default(null),
    pre: typedNumber.default(null),
    post: typedNumber.default(null),
    max: typedNumber.default(null),
    note: note.pipe(z.string().min(3)),
  })
  .strict()
  .refine(({ asked, answered }) => answered <= asked, { error: "moreAnsweredThanAsked", path: ["answered"] });

export const CloseRequest = z.object({ ...of, note: note.pipe(z.string().min(3)) }).strict();
export const DeclineRequest = z.object({ ...of, reason }).strict();
export const WithdrawRequest = z.object({ ...of, reason }).strict();
export const ReopenRequest = z.object({ ...of, reason }).strict();

export const REQUEST_FILTERS = ["owed", "overdue", "delivered", "level1", "level2", "level3", "level4"] as const;

const query = z.object({
  state: z.enum(CAPACITY_STATES).optional().catch(undefined),
  /** `owed`: something is still to be done; `overdue`: its date has passed; `delivered`: it took place; `level1`: evaluated on it. */
  standing: z.enum(REQUEST_FILTERS).optional().catch(undefined),
  area: z.enum(AREAS).optional().catch(undefined),
  openTo: OPEN_TO,
  after: z.string().max(60).optional().catch(undefined),
  before: z.string().max(60).optional().catch(undefined),
});
export type RequestQuery = z.output<typeof query>;

/** The list that an address asks for. What it says wrongly is left out. */
export const requestQueryOf = (params: Params): RequestQuery =>
  query.parse(
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])),
  );

/** Where a page ends: the day the list is ordered by, and the item. */
export type OpenedPlace = { openedOn: string; id: string };
export const openedPlaceText = ({ openedOn, id }: OpenedPlace) => `${openedOn}~${id}`;
export function openedPlaceOf(text: string | undefined): OpenedPlace | undefined {
  const [, openedOn, id] = /^(\d{4}-\d\d-\d\d)~([0-9a-f-]{36})$/.exec(text ?? "") ?? [];
  return openedOn && id && z.uuid().safeParse(id).success ? { openedOn, id } : undefined;
}
