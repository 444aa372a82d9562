import "server-only";
import { BadUpload, eachFile } from "@/lib/files/multipart";
import { no, type Verdict } from "@/lib/rules/verdict";
import type { Member } from "@/lib/session/current";
import { importProjects } from "./perform";
import { LARGEST } from "./schema";

/** The door for one file to import. */
export async function receiveImport(
  member: Member,
  committeeId: string,
  request: Request,
): Promise<Verdict<{ id: string; slug: string }>> {
  try {
    const [verdict] = await eachFile(request, { files: 1, bytes: LARGEST }, (file) =>
      importProjects(member, committeeId, file),
    );
    return verdict ?? no("noFile");
  } catch (error) {
    if (error instanceof BadUpload) return no("brokenUpload");
    throw error;
  }
}
