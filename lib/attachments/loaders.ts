import "server-only";
import { openKept } from "@/lib/files/keeping";
import { files } from "@/lib/files/store";
import { mayOnItem, mayRead } from "@/lib/rules/access";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import type { Member } from "@/lib/session/current";
import type { AttachmentRow } from "./schema";
import * as store from "./store";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The files of an item the reader was already found entitled to read. */
export async function loadAttachments(itemId: string): Promise<AttachmentRow[]> {
  // Here and not above: the reader's language comes from a request, which the other loaders do without.
  const { readersFormat } = await import("@/lib/languages/reader");
  const format = await readersFormat();
  const rows = await store.attachmentsOf(itemId);
  return rows.map(({ size, addedAt, ...row }) => ({
    ...row,
    size: format.bytes(size),
    addedAt: format.moment(addedAt),
  }));
}

/** A file to hand out, to whoever may read its item. */
export async function loadAttachment({ actor }: Member, id: string) {
  const found = UUID.test(id) ? await store.attachment(id, actor.id) : undefined;
  return found && mayRead(actor, found.facts).ok ? found : undefined;
}

export type StoredFile = NonNullable<Awaited<ReturnType<typeof openAttachment>>>;

/** The same, opened for reading. */
export async function openAttachment(member: Member, id: string) {
  const file = await loadAttachment(member, id);
  return file && { ...file, ...(await openKept(files(), file.storageKey)) };
}

/** Whether files may be sent to an item: asked before the first byte is read, and again when one is added. */
export async function mayAttach({ actor }: Member, itemId: string): Promise<Verdict<{ slug: string }>> {
  const found = UUID.test(itemId) ? await store.itemToAttachTo(itemId, actor.id) : undefined;
  if (!found) return no("notFound");
  const allowed = mayOnItem(actor, "attachFile", found.facts);
  return allowed.ok ? yes({ slug: found.slug }) : allowed;
}
