import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { inTransaction } from "@/lib/commands/store";
import { type Incoming, mediaType, receive, type StoredFile } from "@/lib/files/receive";
import { onItemAs, recordAct } from "@/lib/items/perform";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import type { Member } from "@/lib/session/current";
import { LARGEST_MB, MOST_FILES, type RemoveAttachment } from "./schema";
import * as store from "./store";

/** Takes in a file and adds it to an item. */
export const receiveFile = (member: Member, itemId: string, incoming: Incoming): Promise<Verdict<{ id: string }>> =>
  receive(incoming, LARGEST_MB, mediaType, (file) =>
    inTransaction(member.actor, (acting) => attachFile(acting, itemId, file)),
  );

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
