import { z } from "zod";
import { isRiskCode } from "@/lib/rules/risk";
import { RISK_FRAMEWORKS } from "@/lib/rules/words";

/** One judgement by one framework, on the day it was made. */
export const AssessRisk = z
  .object({
    projectId: z.uuid(),
    framework: z.enum(RISK_FRAMEWORKS),
    code: z.string(),
    assessedOn: z.iso.date(),
    reason: z.string().trim().min(20).max(4000),
  })
  .strict()
  .refine(({ framework, code }) => isRiskCode(framework, code), { path: ["code"], message: "codeOfFramework" });
