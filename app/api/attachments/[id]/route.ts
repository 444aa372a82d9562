import { fileAnswer } from "@/app/file-answer";
import { openAttachment } from "@/lib/attachments/loaders";
import { currentMember } from "@/lib/session/current";

/** Hands out a file to whoever may read its item; to anybody else there is no such file. */
export async function GET(_request: Request, { params }: RouteContext<"/api/attachments/[id]">) {
  const member = await currentMember();
  return fileAnswer(member && !member.owesSecondFactor && (await openAttachment(member, (await params).id)));
}
