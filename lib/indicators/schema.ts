import { z } from "zod";
import { ofProject } from "@/lib/results/schema";
import { readTargetKey } from "@/lib/rules/cell-key";
import { readDisaggregations } from "@/lib/rules/disaggregation";
import { compare, fraction, ZERO } from "@/lib/rules/fraction";
import { targetFits } from "@/lib/rules/progress";
import { mayAddUp } from "@/lib/rules/roll-up";
import { readTyped } from "@/lib/rules/typed-number";
import { LIGHTS, MEASURES, PERIOD_SUMS } from "@/lib/rules/words";

/** A number as people type it, or nothing; what it becomes is a decimal with a point. */
export const typedNumber = z.string().transform((text, context) => {
  const read = readTyped(text);
  if (read === undefined) context.addIssue({ code: "custom", message: "decimalNumber" });
  return read ?? null;
});

const isTargetKey = (key: string) => z.uuid().safeParse(readTargetKey(key)?.periodId).success;

const disaggregations = z
  .string()
  .max(2000)
  .default("")
  .transform((text, context) => {
    const { found, fault } = readDisaggregations(text);
    if (fault) context.addIssue({ code: "custom", message: fault.says, params: { line: fault.line } });
    return found;
  });

export const SaveIndicator = z
  .object({
    ...ofProject,
    indicatorId: z.uuid().optional(),
    resultId: z.uuid({ error: "choose" }),
    code: z.string().trim().min(1).max(20),
    title: z.string().trim().min(5).max(300),
    definition: z.string().trim().max(4000).default(""),
    measure: z.enum(MEASURES, { error: "choose" }),
    unit: z.string().trim().max(60).default(""),
    direction: z.enum(["rising", "falling"], { error: "choose" }),
    periodSum: z.enum(PERIOD_SUMS, { error: "choose" }),
    /** The indicator that this one rolls up into, and what it weighs there. */
    parentId: z
      .union([z.uuid(), z.literal("").transform(() => null)])
      .nullable()
      .default(null),
    weight: typedNumber.default(null),
    baseline: typedNumber,
    baselineYear: z
      .string()
      .trim()
      .refine((text) => text === "" || (/^\d{4}$/.test(text) && text >= "1950" && text <= "2100"), { error: "year" })
      .transform((text) => (text === "" ? null : Number(text))),
    baselineSource: z.string().trim().max(500).default(""),
    verification: z.string().trim().max(1000).default(""),
    responsible: z.string().trim().max(200).default(""),
    disaggregations,
    /** A target's place, of the total or a part in some period → target. */
    targets: z.record(z.string().max(1000).refine(isTargetKey), typedNumber).default({}),
  })
  .strict()
  .refine(({ measure, baseline }) => measure !== "qualitative" || baseline === null, {
    error: "noNumberForQualitative",
    path: ["baseline"],
  })
  .refine(({ baseline, baselineYear }) => baseline === null || baselineYear !== null, {
    error: "yearOfBaseline",
    path: ["baselineYear"],
  })
  .refine(({ measure, unit }) => measure !== "unit" || unit !== "", { error: "unitOfMeasure", path: ["unit"] })
  .refine(({ measure, periodSum }) => periodSum === "latest" || mayAddUp(measure), {
    error: "onlyCountsAddUp",
    path: ["periodSum"],
  })
  .refine(({ weight }) => weight === null || compare(fraction(weight), ZERO) > 0, {
    error: "positiveWeight",
    path: ["weight"],
  })
  .refine(({ measure, parentId, weight }) => measure !== "percentage" || !parentId || weight !== null, {
    error: "weightInParent",
    path: ["weight"],
  })
  .superRefine(({ measure, direction, periodSum, baseline, targets }, context) => {
    for (const [key, value] of Object.entries(targets)) {
      if (value === null) continue;
      const path = ["targets", key];
      const ends = { baseline: baseline === null ? null : fraction(baseline), target: fraction(value) };
      if (measure === "qualitative") context.addIssue({ code: "custom", message: "noNumberForQualitative", path });
      // Of counts that add up, each period has a target of its own that need not pass the baseline; a part has none.
      else if (measure !== "nominal" && periodSum === "latest" && readTargetKey(key)?.dimension === "")
        if (!targetFits({ measure, ascending: direction === "rising", ...ends }))
          context.addIssue({ code: "custom", message: "targetWrongWay", path });
    }
  });

export const RemoveIndicator = z.object({ ...ofProject, indicatorId: z.uuid() }).strict();

export const OverrideLight = z
  .object({
    ...ofProject,
    indicatorId: z.uuid(),
    periodId: z.uuid(),
    light: z.enum(LIGHTS, { error: "choose" }),
    reason: z.string().trim().min(20).max(2000),
  })
  .strict();

export const WithdrawOverride = z.object({ ...ofProject, overrideId: z.uuid() }).strict();
