import { z } from "zod";
import { DOCUMENT_CATEGORIES } from "@/lib/rules/project-parts";

/** What one project may hold. */
export const MOST_FILES = 100;
export const LARGEST_MB = 20;
export const LARGEST = LARGEST_MB * 1024 * 1024;
export { ACCEPT } from "@/lib/attachments/schema";

/** What is said beside a file on its way in; what fits no list is nothing. */
export const ABOUT = z.object({
  category: z.enum(DOCUMENT_CATEGORIES).nullable().catch(null),
  title: z.string().trim().max(500).catch(""),
});

export const RemoveProjectFile = z.object({ projectId: z.uuid(), fileId: z.uuid() }).strict();

const query = z.object({
  refused: z.string().max(40).optional().catch(undefined),
  name: z.string().max(200).catch(""),
});
/** Why a file was sent back, as far as an address may say it. */
export const fileQueryOf = (params: Record<string, string | string[] | undefined>) => query.parse(params);
