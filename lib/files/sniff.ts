import "server-only";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { entryNames, firstEntry } from "./zip";

/**
 * What a file is, by what it holds. Nothing is believed that the sender said; the extension must
 * agree with the content, so that a receiver's computer opens it as what it is.
 */
export const MEDIA_TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  csv: "text/csv",
  txt: "text/plain",
} as const;
type Extension = keyof typeof MEDIA_TYPES;

/** The media type of the file at `path`, or nothing when it is not allowed or not what its name says. */
export async function mediaTypeOf(path: string, name: string): Promise<string | undefined> {
  const extension = /\.([a-z]+)$/.exec(name.toLowerCase())?.[1] as Extension | undefined;
  if (!extension || !Object.hasOwn(MEDIA_TYPES, extension)) return undefined;
  return (await holds(path, extension)) ? MEDIA_TYPES[extension] : undefined;
}

async function holds(path: string, extension: Extension): Promise<boolean> {
  switch (extension) {
    case "pdf":
      return (await headOf(path)).startsWith("%PDF-");
    case "png":
      return (await headOf(path)).startsWith("\x89PNG\r\n\x1a\n");
    case "jpg":
    case "jpeg":
      return (await headOf(path)).startsWith("\xff\xd8\xff");
    case "webp":
      return /^RIFF.{4}WEBP/s.test(await headOf(path));
    case "docx":
      return isOffice(path, "word/document.xml");
    case "xlsx":
      return isOffice(path, "xl/workbook.xml");
    case "pptx":
      return isOffice(path, "ppt/presentation.xml");
    case "odt":
    case "ods":
      return (await firstEntry(path, "mimetype")) === MEDIA_TYPES[extension];
    case "csv":
    case "txt":
      return isText(path);
  }
}

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function isOffice(path: string, part: string): Promise<boolean> {
  const names = await entryNames(path);
  if (!names?.includes("[Content_Types].xml") || !names.includes(part)) return false;
  // A document with macros under the name of one without.
  return !names.some((name) => name.toLowerCase().endsWith("vbaproject.bin"));
}

// Text holds no control characters but tab, line feed, form feed and carriage return. Older encodings
// than UTF-8 pass: tables from offices of the region often come in one.
const CONTROL = /[\0-\x08\x0b\x0e-\x1f\x7f]/;
const MARKUP = /^\s*<(?:!doctype|\?xml|html|head|body|svg|script)\b/i;

async function isText(path: string): Promise<boolean> {
  let first = true;
  for await (const chunk of createReadStream(path, { encoding: "latin1" }) as AsyncIterable<string>) {
    if (CONTROL.test(chunk)) return false;
    if (first && MARKUP.test(chunk.replace(/^\xef\xbb\xbf/, ""))) return false;
    first = false;
  }
  return true;
}
