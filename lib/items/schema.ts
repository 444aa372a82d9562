import { z } from "zod";
import { ROW_CHANGE } from "@/lib/kinds/rows";
import { CONFIDENTIALITIES, KIND_NAMES } from "@/lib/rules/words";

/** Languages a document may be written in: those of the region, Russian and English. */
export const DOCUMENT_LANGUAGES = ["en", "ru", "tg", "uz", "ky", "kk", "tk"] as const;

export const FileItem = z
  .object({
    committeeId: z.uuid(),
    kind: z.enum(KIND_NAMES),
    /** A review may start with what is on record of its project, on a day; today unless one is given. */
    projectId: z.union([z.literal(""), z.uuid()]).default(""),
    asOf: z.union([z.literal(""), z.iso.date()]).default(""),
  })
  .strict()
  .refine(({ kind, projectId }) => projectId === "" || kind === "oversightReview", {
    path: ["projectId"],
    message: "invalid",
  });

/** A save of a draft as it was typed: incomplete content is welcome, the kind's bounds are applied when stored. */
export const SaveDraft = z
  .object({
    itemId: z.uuid(),
    /** The version this person was editing; a save over somebody else's is refused. */
    version: z.coerce.number().int().positive(),
    data: z.record(z.string(), z.unknown()),
    language: z.enum(DOCUMENT_LANGUAGES).optional(),
    confidentiality: z.enum(CONFIDENTIALITIES).optional(),
    /** A row to add, remove or move before the form is shown again: what a browser without script asks for. */
    rows: z.string().regex(ROW_CHANGE).optional(),
    /** After somebody else saved: the fields of which the stored text stands. */
    keep: z.record(z.string(), z.enum(["mine", "theirs"])).optional(),
    /** What is new in this revision: part of the form, stored when it is submitted. */
    note: z.string().trim().max(2000).optional(),
  })
  .strict();

export const DiscardDraft = z.object({ itemId: z.uuid() }).strict();
