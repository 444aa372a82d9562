import { z } from "zod";
import { IMPORT_VERDICTS } from "@/lib/rules/words";

export const LARGEST_MB = 200;
export const LARGEST = LARGEST_MB * 1024 * 1024;

/** What the file chooser offers; what counts is the content. */
export const ACCEPT = ".xml";

export const ConfirmImport = z
  .object({
    importId: z.uuid(),
    /** Said where the file holds projects that cannot be taken over. */
    leaveOut: z.literal("on").optional(),
  })
  .strict();
export const CancelImport = z.object({ importId: z.uuid() }).strict();

const query = z.object({
  show: z.enum(IMPORT_VERDICTS).optional().catch(undefined),
  after: z.coerce.number().int().nonnegative().optional().catch(undefined),
  refused: z.string().max(40).optional().catch(undefined),
});
export type ImportQuery = z.output<typeof query>;

export const importQueryOf = (params: Record<string, string | string[] | undefined>): ImportQuery =>
  query.parse(params);
