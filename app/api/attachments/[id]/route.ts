import { Readable } from "node:stream";
import { openAttachment } from "@/lib/attachments/loaders";
import { attachmentHeader } from "@/lib/files/name";
import { currentMember } from "@/lib/session/current";

/** Hands out a file to whoever may read its item; to anybody else there is no such file. */
export async function GET(_request: Request, { params }: RouteContext<"/api/attachments/[id]">) {
  const member = await currentMember();
  const file = member && !member.owesSecondFactor && (await openAttachment(member, (await params).id));
  if (!file) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
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
