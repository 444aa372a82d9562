import "server-only";
import { BadUpload, eachFile } from "@/lib/files/multipart";
import { type No, no } from "@/lib/rules/verdict";
import type { Member } from "@/lib/session/current";
import { receiveFile } from "./perform";
import { LARGEST, MOST_FILES } from "./schema";

/** The door for files, as actions are for forms: takes in all of a request, and answers what was refused. */
export async function receiveFiles(member: Member, itemId: string, request: Request): Promise<No[]> {
  try {
    // One more than an item may hold, so that too many are refused and not silently left out.
    const limits = { files: MOST_FILES + 1, bytes: LARGEST };
    const verdicts = await eachFile(request, limits, (file) => receiveFile(member, itemId, file));
    return verdicts.flatMap((verdict) => (verdict.ok ? [] : [verdict]));
  } catch (error) {
    if (error instanceof BadUpload) return [no("brokenUpload")];
    throw error;
  }
}
