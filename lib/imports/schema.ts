import { z } from "zod";
import { TABLE_FIELDS } from "@/lib/rules/table-fields";
import { IMPORT_VERDICTS } from "@/lib/rules/words";
import { MOST_COLUMNS } from "@/lib/tables/row";

export const LARGEST_MB = 200;
export const LARGEST = LARGEST_MB * 1024 * 1024;

/** A table of projects is read as a whole when it is a workbook. */
export const LARGEST_TABLE_MB = 20;

/** So many files of one committee wait to be worked through at once. */
export const MOST_WAITING = 5;

/** Days for which a file that was not taken over is kept, and what was shown of any. */
export const KEPT_DAYS = 30;

/** What the file chooser offers; what counts is the content. */
export const ACCEPT = ".xml,.csv,.tsv,.txt,.xlsx";

/** Which column of a table is which field, as `columns.0` = `title`. A column left empty is not taken over. */
export const NameColumns = z
  .object({
    importId: z.uuid(),
    columns: z
      .array(z.union([z.literal(""), z.enum(TABLE_FIELDS)]))
      .max(MOST_COLUMNS)
      .superRefine((fields, context) => {
        for (const [at, field] of fields.entries())
          if (field !== "" && fields.indexOf(field) < at)
            context.addIssue({ code: "custom", message: "columnTwice", path: [at] });
      }),
  })
  .strict();

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
  /** Whether the columns of a table are to be named anew. */
  columns: z.literal("again").optional().catch(undefined),
  refused: z.string().max(40).optional().catch(undefined),
});
type ImportQuery = z.output<typeof query>;

export const importQueryOf = (params: Record<string, string | string[] | undefined>): ImportQuery =>
  query.parse(params);
