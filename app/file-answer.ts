import "server-only";
import { Readable } from "node:stream";
import { getTranslations } from "next-intl/server";
import { attachmentHeader } from "@/lib/files/name";

/** A stored file opened for reading; without content where the store no longer holds it. */
type Opened = { name: string; size: number; type: string; sha256: string; content: Readable | undefined };

/** A stored file to be saved, never shown as a page of ours; to whoever may not have it there is none. */
export async function fileAnswer(file: Opened | null | false | undefined): Promise<Response> {
  if (!file) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  if (!file.content) return missing(file);
  return new Response(Readable.toWeb(file.content) as ReadableStream, {
    headers: {
      "content-type": file.type,
      "content-length": String(file.size),
      "content-disposition": attachmentHeader(file.name),
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
    },
  });
}

/** Its reader is told that there was a file, what to do, and how to know it again. */
async function missing({ name, sha256, size }: Opened): Promise<Response> {
  const t = await getTranslations("item.downloads.missing");
  const said = [t("one"), t("file", { name, sha256, size: String(size) }), t("then")].join("\n\n");
  return new Response(`${said}\n`, {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
