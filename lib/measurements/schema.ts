import { z } from "zod";
import { typedNumber } from "@/lib/indicators/schema";
import { ofProject } from "@/lib/results/schema";

const ofPeriod = { ...ofProject, periodId: z.uuid() };

/** One cell as it was typed; `seen` names what stood there when the form was drawn. */
const cell = z
  .object({
    value: typedNumber.default(null),
    comment: z.string().trim().max(2000).default(""),
    seen: z.string().max(80).default(""),
  })
  .strict();

export const EnterValues = z.object({ ...ofPeriod, cells: z.record(z.string().max(1000), cell) }).strict();

export const SubmitValues = z.object(ofPeriod).strict();

const chosen = z
  .union([z.uuid().transform((one) => [one]), z.array(z.uuid())])
  .default([])
  .refine((values) => values.length > 0, { error: "chooseValues" });

export const AcceptValues = z.object({ ...ofPeriod, values: chosen }).strict();
export const ReturnValues = z
  .object({ ...ofPeriod, values: chosen, reason: z.string().trim().min(10).max(2000) })
  .strict();
