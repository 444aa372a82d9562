import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { inTransaction } from "@/lib/commands/store";
import { type Incoming, mediaType, receive } from "@/lib/files/receive";
import { record } from "@/lib/project-facts/store";
import { onProject } from "@/lib/projects/perform";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import type { Member } from "@/lib/session/current";
import { ABOUT, LARGEST_MB, MOST_FILES, type RemoveProjectFile } from "./schema";
import * as store from "./store";

/** Takes in a file and keeps it with a project. */
export const receiveProjectFile = (
  member: Member,
  projectId: string,
  { fields, ...incoming }: Incoming & { fields: Readonly<Record<string, string>> },
): Promise<Verdict<{ id: string }>> =>
  receive(incoming, LARGEST_MB, mediaType, ({ type, ...file }) => {
    const kept = { ...file, ...ABOUT.parse(fields), format: type };
    return inTransaction(member.actor, (acting) => attachProjectFile(acting, projectId, kept));
  });

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
