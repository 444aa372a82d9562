import { z } from "zod";
import { RESULT_LEVELS } from "@/lib/rules/words";

/** Where a framework is: its project, and the committee that monitors it. */
export const ofProject = { committeeId: z.uuid(), projectId: z.uuid() };

export const SaveResult = z
  .object({
    ...ofProject,
    resultId: z.uuid().optional(),
    level: z.enum(RESULT_LEVELS, { error: "choose" }),
    title: z.string().trim().min(5).max(300),
    description: z.string().trim().max(4000).default(""),
  })
  .strict();

export const RemoveResult = z.object({ ...ofProject, resultId: z.uuid() }).strict();
