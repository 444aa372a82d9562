import "server-only";
import { BadUpload, eachFile } from "@/lib/files/multipart";
import { type No, no } from "@/lib/rules/verdict";
import type { Member } from "@/lib/session/current";
import { receiveProjectFile } from "./perform";
import { LARGEST } from "./schema";

/** So many are sent at once. */
const AT_ONCE = 10;

/** The door for files of a project; answers what was refused. */
export async function receiveProjectFiles(member: Member, projectId: string, request: Request): Promise<No[]> {
  try {
    const verdicts = await eachFile(request, { files: AT_ONCE, bytes: LARGEST }, (file) =>
      receiveProjectFile(member, projectId, file),
    );
    if (verdicts.length === 0) return [no("noFile")];
    return verdicts.flatMap((verdict) => (verdict.ok ? [] : [verdict]));
  } catch (error) {
    if (error instanceof BadUpload) return [no("brokenUpload")];
    throw error;
  }
}
