import "server-only";
import type { Readable } from "node:stream";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { inTransaction } from "@/lib/commands/store";
import { discard, newKey, takeIn } from "@/lib/files/intake";
import { fileName } from "@/lib/files/name";
import { mediaTypeOf } from "@/lib/files/sniff";
import { files, removeFiles } from "@/lib/files/store";
import { record } from "@/lib/project-facts/store";
import { onProject } from "@/lib/projects/perform";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import type { Member } from "@/lib/session/current";
import { ABOUT, LARGEST_MB, MOST_FILES, type RemoveProjectFile } from "./schema";
import * as store from "./store";

type Incoming = { name: string; content: Readable; whole: () => boolean; fields: Readonly<Record<string, string>> };

/**
 * Takes in a file, judges it by its content, and keeps it with a project: first the bytes, then the row. Of a file
 * refused at any point nothing stays.
 */
export async function receiveProjectFile(
  member: Member,
  projectId: string,
  { name: given, content, whole, fields }: Incoming,
): Promise<Verdict<{ id: string }>> {
  const { path, size, sha256 } = await takeIn(content);
  try {
    const name = fileName(given);
    if (!name) return no("badText");
    if (!whole()) return no("fileTooLarge", { name, limit: LARGEST_MB });
    const format = size > 0 && (await mediaTypeOf(path, name));
    if (!format) return no("fileType", { name });
    const storageKey = newKey();
    await (await files()).keep(storageKey, path);
    const about = ABOUT.parse(fields);
    let added: Verdict<{ id: string }> | undefined;
    try {
      const file = { ...about, name, size, sha256, format, storageKey };
      added = await inTransaction(member.actor, (acting) => attachProjectFile(acting, projectId, file));
      return added;
    } finally {
      if (!added?.ok) await removeFiles([storageKey]);
    }
  } finally {
    await discard(path);
  }
}

type Kept = z.output<typeof ABOUT> & { name: string; size: number; sha256: string; format: string; storageKey: string };

export const attachProjectFile = (acting: Acting, projectId: string, file: Kept): Promise<Verdict<{ id: string }>> =>
  onProject(acting, "attachProjectFile", projectId, undefined, async ({ version }) => {
    const { tx, actor } = acting;
    if ((await store.countOf(tx, projectId)) >= MOST_FILES) return no("projectFilesFull", { limit: MOST_FILES });
    const id = await store.addFile(tx, { ...file, projectId, addedBy: actor.id });
    const { name, sha256, category } = file;
    const data = { name, sha256, ...(category && { category }) };
    await record(tx, { projectId, actorId: actor.id, act: "attachProjectFile", version, data });
    return yes({ id });
  });

/** Takes a file away from a project; its name and hash stay in the history. */
export const removeProjectFile = (
  acting: Acting,
  { projectId, fileId }: z.output<typeof RemoveProjectFile>,
): Promise<Verdict<{ files: string[] }>> =>
  onProject(acting, "removeProjectFile", projectId, undefined, async ({ version }) => {
    const { tx, actor } = acting;
    const removed = await store.removeFile(tx, projectId, fileId);
    if (!removed) return no("fileGone");
    const { name, sha256, storageKey } = removed;
    await record(tx, { projectId, actorId: actor.id, act: "removeProjectFile", version, data: { name, sha256 } });
    return yes({ files: storageKey ? [storageKey] : [] });
  });
