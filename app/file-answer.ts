import "server-only";
import { Readable } from "node:stream";
import { getTranslations } from "next-intl/server";
import type { Opening } from "@/lib/files/keeping";
import { attachmentHeader } from "@/lib/files/name";

type Opened = { name: string; size: number; type: string; sha256: string } & Opening;

/** A stored file to be saved, never shown as a page of ours; to whoever may not have it there is none. */
export async function fileAnswer(file: Opened | null | false | undefined): Promise<Response> {
  if (!file) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  if (file.lost) return withoutIt(file);
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

/** Its reader is told that there is a file, what to do, and how to know it again. */
async function withoutIt({ name, sha256, size, lost }: Opened): Promise<Response> {
  const t = await getTranslations("item.downloads");
  const file = t("missing.file", { name, sha256, size: String(size) });
  const said = lost === "missing" ? [t("missing.one"), file, t("missing.then")] : [t("unanswered.one"), file];
  return new Response(`${said.join("\n\n")}\n`, {
    status: lost === "missing" ? 404 : 503,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      ...(lost === "unanswered" && { "retry-after": "30" }),
    },
  });
}
