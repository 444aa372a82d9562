import { z } from "zod";
import { PROCEDURES } from "@/lib/rules/words";

/** A tick box: posted when ticked, absent otherwise. */
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

/** Days of the calendar, one a line, kept in their order and once each. */
const days = z
  .string()
  .max(10_000)
  .default("")
  .transform((text) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))].sort())
  .pipe(z.array(z.iso.date("holidays")).max(400));

/** How a committee lets its delegations decide. */
export const SaveProcedures = z
  .object({
    committeeId: z.uuid(),
    procedures: z.array(z.enum(PROCEDURES)).min(1, "oneProcedure"),
    silenceHours: z.coerce.number().int().min(1).max(2160),
    restDaysCount: ticked,
    holidays: days,
    writtenToDeadline: ticked,
    tacitAcceptance: ticked,
  })
  .strict();
