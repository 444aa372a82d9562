import { z } from "zod";

/** What one item may hold. */
export const MOST_FILES = 30;
export const LARGEST_MB = 20;
export const LARGEST = LARGEST_MB * 1024 * 1024;

/** What the file chooser offers; what counts is the content. */
export const ACCEPT = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.png,.jpg,.jpeg,.webp,.csv,.txt";

export const RemoveAttachment = z.object({ itemId: z.uuid(), attachmentId: z.uuid() }).strict();

/** A file as lists show it. */
export type AttachmentRow = { id: string; name: string; size: string; addedBy: string; addedAt: string };

/** What an upload answers to a script. */
export type UploadAnswer = { refusals: string[] };
