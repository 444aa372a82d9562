import { z } from "zod";
import { LOCALES } from "@/lib/languages/locales";

/** Longer is another question: a period report is read, not searched. */
const MOST_YEARS = 5;
const day = z.iso.date({ error: "date" });

export const MakeReport = z
  .object({ committeeId: z.uuid(), from: day, until: day, locale: z.enum(LOCALES).optional() })
  .strict()
  .refine(({ from, until }) => from <= until, { error: "startAfterEnd", path: ["until"] })
  .refine(({ from, until }) => Number(until.slice(0, 4)) - Number(from.slice(0, 4)) <= MOST_YEARS, {
    error: "periodTooLong",
    path: ["until"],
  });

export const DropReport = z.object({ committeeId: z.uuid(), reportId: z.uuid() }).strict();
export const DismissReport = DropReport;
