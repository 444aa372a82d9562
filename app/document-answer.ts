import "server-only";
import { Readable } from "node:stream";
import { attachmentHeader } from "@/lib/files/name";

export const TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;
export const FORMATS = Object.keys(TYPES) as (keyof typeof TYPES)[];

/** A document to be saved, named after its symbol; never kept on the way. */
export const documentAnswer = (document: Buffer, format: keyof typeof TYPES, name: string) =>
  new Response(new Uint8Array(document), { headers: headersOf(format, name) });

/** The same of a document that lies in the file store. */
export const documentStream = (document: Readable, format: keyof typeof TYPES, name: string) =>
  new Response(Readable.toWeb(document) as ReadableStream, { headers: headersOf(format, name) });

const headersOf = (format: keyof typeof TYPES, name: string) => ({
  "content-type": TYPES[format],
  "content-disposition": attachmentHeader(`${name}.${format}`),
  "x-content-type-options": "nosniff",
  "cache-control": "private, no-store",
});
