import { z } from "zod";

/** Six digits as an app shows them, often with a gap in the middle. */
const appCode = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "sixDigits"));

export const Nothing = z.object({}).strict();
export const ConfirmSecondFactor = z.object({ code: appCode }).strict();
/** A code of the app, or one of the recovery codes. */
export const GiveSecondFactor = z
  .object({ code: z.string().trim().min(1).max(40), next: z.string().max(2000).optional() })
  .strict();
