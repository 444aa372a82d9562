import { fileAnswer } from "@/app/file-answer";
import { openProjectFile } from "@/lib/project-files/loaders";
import { currentMember } from "@/lib/session/current";

/** Hands out a file kept with a project to whoever may see the project; to anybody else there is no such file. */
export async function GET(_request: Request, { params }: RouteContext<"/api/project-files/[id]">) {
  const member = await currentMember();
  return fileAnswer(member && !member.owesSecondFactor && (await openProjectFile(member, (await params).id)));
}
