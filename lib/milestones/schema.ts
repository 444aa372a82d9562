import { z } from "zod";
import { ofProject } from "@/lib/results/schema";

const day = z.iso.date({ error: "date" });
const perhaps = z.union([z.literal("").transform(() => null), day]).default(null);

export const SaveMilestone = z
  .object({
    ...ofProject,
    milestoneId: z.uuid().optional(),
    title: z.string().trim().min(5).max(300),
    description: z.string().trim().max(2000).default(""),
    plannedOn: day,
    expectedOn: perhaps,
    achievedOn: perhaps,
    dropped: z
      .literal("on")
      .optional()
      .transform((ticked) => ticked === "on"),
    comment: z.string().trim().max(2000).default(""),
  })
  .strict()
  .refine(({ dropped, achievedOn }) => !dropped || achievedOn === null, {
    error: "droppedOrAchieved",
    path: ["achievedOn"],
  })
  .refine(({ dropped, comment }) => !dropped || comment !== "", { error: "whyLate", path: ["comment"] })
  .refine(
    ({ plannedOn, expectedOn, achievedOn, comment }) =>
      achievedOn !== null || expectedOn === null || expectedOn <= plannedOn || comment !== "",
    { error: "whyLate", path: ["comment"] },
  );

export const RemoveMilestone = z.object({ ...ofProject, milestoneId: z.uuid() }).strict();
