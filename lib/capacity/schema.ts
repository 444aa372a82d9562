import { z } from "zod";
import { typedNumber } from "@/lib/indicators/schema";
import { LEVELS, type Level } from "@/lib/rules/kirkpatrick";

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
