import { Readable } from "node:stream";
import { getTranslations } from "next-intl/server";
import { openAttachment, type StoredFile } from "@/lib/attachments/loaders";
import { attachmentHeader } from "@/lib/files/name";
import { currentMember } from "@/lib/session/current";

/** Hands out a file to whoever may read its item; to anybody else there is no such file. */
export async function GET(_request: Request, { params }: RouteContext<"/api/attachments/[id]">) {
  const member = await currentMember();
  const file = member && !member.owesSecondFactor && (await openAttachment(member, (await params).id));
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
async function missing({ name, sha256, size }: StoredFile): Promise<Response> {
  const t = await getTranslations("item.downloads.missing");
  const said = [t("one"), t("file", { name, sha256, size: String(size) }), t("then")].join("\n\n");
  return new Response(`${said}\n`, {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
