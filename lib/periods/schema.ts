import { z } from "zod";
import { ofProject } from "@/lib/results/schema";

export const SavePeriod = z
  .object({ ...ofProject, startsOn: z.iso.date({ error: "date" }), endsOn: z.iso.date({ error: "date" }) })
  .strict()
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { error: "startAfterEnd", path: ["endsOn"] });

const ofPeriod = { ...ofProject, periodId: z.uuid() };
export const RemovePeriod = z.object(ofPeriod).strict();
export const ClosePeriod = z.object(ofPeriod).strict();
export const ReopenPeriod = z.object({ ...ofPeriod, reason: z.string().trim().min(10).max(2000) }).strict();
