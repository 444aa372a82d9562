import "server-only";
import type { Readable } from "node:stream";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { inTransaction } from "@/lib/commands/store";
import { discard, newKey, takeIn } from "@/lib/files/intake";
import { fileName } from "@/lib/files/name";
import { mediaTypeOf } from "@/lib/files/sniff";
import { files, removeFiles } from "@/lib/files/store";
import { onItemAs, recordAct } from "@/lib/items/perform";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import type { Member } from "@/lib/session/current";
import { LARGEST_MB, MOST_FILES, type RemoveAttachment } from "./schema";
import * as store from "./store";

/** A file that was taken in, judged by its content, and lies in the store. */
export type StoredFile = { name: string; size: number; type: string; sha256: string; storageKey: string };

/** A file as it comes in: what its sender calls it, and whether it turned out within the limit. */
type Incoming = { name: string; content: Readable; whole: () => boolean };

/**
 * Takes in a file, judges it by its content, and adds it to an item: first the bytes, then the row, so
 * that no row ever points at nothing. Of a file refused at any point nothing stays.
 */
export async function receiveFile(
  member: Member,
  itemId: string,
  { name: given, content, whole }: Incoming,
): Promise<Verdict<{ id: string }>> {
  const { path, size, sha256 } = await takeIn(content);
  try {
    const name = fileName(given);
    if (!name) return no("badText");
    if (!whole()) return no("fileTooLarge", { name, limit: LARGEST_MB });
    const type = size > 0 && (await mediaTypeOf(path, name));
    if (!type) return no("fileType", { name });

    const storageKey = newKey();
    await (await files()).keep(storageKey, path);
    return await orRemoved(storageKey, () =>
      inTransaction(member.actor, (acting) => attachFile(acting, itemId, { name, size, type, sha256, storageKey })),
    );
  } finally {
    await discard(path);
  }
}

async function orRemoved<T>(key: string, attach: () => Promise<Verdict<T>>): Promise<Verdict<T>> {
  let attached = false;
  try {
    const verdict = await attach();
    attached = verdict.ok;
    return verdict;
  } finally {
    if (!attached) await removeFiles([key]);
  }
}

export const attachFile = (acting: Acting, itemId: string, file: StoredFile): Promise<Verdict<{ id: string }>> =>
  onItemAs(acting, "attachFile", itemId, async (held) => {
    const { tx, actor } = acting;
    if ((await store.countOf(tx, itemId)) >= MOST_FILES) return no("tooManyFiles", { limit: MOST_FILES });
    const id = await store.addAttachment(tx, { ...file, itemId, addedBy: actor.id });
    await recordAct(acting, held, "attachFile", { name: file.name, sha256: file.sha256 });
    return yes({ id });
  });

/**
 * Takes a file out of an item. What a submitted revision held stays in the store, unseen, for the record;
 * of a draft never submitted nothing stays: its storage key is answered, to be removed after commit.
 */
export const removeAttachment = (
  acting: Acting,
  { itemId, attachmentId }: z.output<typeof RemoveAttachment>,
): Promise<Verdict<{ files: string[] }>> =>
  onItemAs(acting, "removeAttachment", itemId, async (held) => {
    const { tx, actor } = acting;
    const removed = await store.removeAttachment(tx, itemId, attachmentId, actor.id);
    if (!removed) return no("fileGone");
    await recordAct(acting, held, "removeAttachment", { name: removed.name, sha256: removed.sha256 });
    if (held.item.revision > 0) return yes({ files: [] });
    await store.forgetAttachment(tx, attachmentId);
    return yes({ files: [removed.storageKey] });
  });
