import "server-only";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { inTransaction } from "@/lib/commands/store";
import { discard, newKey, takeIn } from "@/lib/files/intake";
import { fileName } from "@/lib/files/name";
import { files, removeFiles } from "@/lib/files/store";
import { type CommitteeAct, mayInCommittee } from "@/lib/rules/access";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import type { ImportState } from "@/lib/rules/words";
import type { Member } from "@/lib/session/current";
import { type CancelImport, type ConfirmImport, LARGEST_MB } from "./schema";
import * as store from "./store";

type Incoming = { name: string; content: Readable; whole: () => boolean };
type At = { id: string; slug: string };

/** So many files of one committee wait at once. */
const MOST_WAITING = 5;

/** Takes in a file to be looked at: first the bytes, then the row. Of a file that is refused nothing stays. */
export async function importProjects(
  member: Member,
  committeeId: string,
  { name: given, content, whole }: Incoming,
): Promise<Verdict<At>> {
  const allowed = mayInCommittee(member.actor, "importProjects", committeeId);
  if (!allowed.ok) {
    content.resume();
    return allowed;
  }
  const { path, size, sha256 } = await takeIn(content);
  try {
    const name = fileName(given);
    if (!name) return no("badText");
    if (!whole()) return no("fileTooLarge", { name, limit: LARGEST_MB });
    if (!(await looksLikeXml(path))) return no("notAnImport", { name });
    const storageKey = newKey();
    await (await files()).keep(storageKey, path);
    return await inTransaction(member.actor, async ({ tx, actor }) => {
      if ((await store.waitingIn(tx, committeeId)) >= MOST_WAITING) return no("importsWait", { count: MOST_WAITING });
      const row = { committeeId, personId: actor.id, format: "iati" as const, name, size, sha256, storageKey };
      return yes({ id: await store.addImport(tx, row), slug: await store.slugOf(tx, committeeId) });
    }).then(async (verdict) => {
      if (!verdict.ok) await removeFiles([storageKey]);
      return verdict;
    });
  } finally {
    await discard(path);
  }
}

/** Begins with a tag or an XML declaration, in any encoding an XML file may have. */
async function looksLikeXml(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    const start = buffer.subarray(0, bytesRead).toString("latin1").replaceAll("\0", "");
    return /^(?:ï»¿|þÿ|ÿþ)?\s*</.test(start);
  } finally {
    await file.close();
  }
}

async function onImport<T>(
  { tx, actor }: Acting,
  act: CommitteeAct,
  importId: string,
  change: (held: store.Import) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  const held = await store.lockImport(tx, importId);
  if (!held || !mayInCommittee(actor, "listItems", held.committeeId).ok) return no("notFound");
  const allowed = mayInCommittee(actor, act, held.committeeId);
  return allowed.ok ? change(held) : allowed;
}

/** Lets what the preview showed be done: by a job, in one transaction or not at all. */
export const confirmImport = (
  acting: Acting,
  { importId, leaveOut }: z.output<typeof ConfirmImport>,
): Promise<Verdict<void>> =>
  onImport(acting, "confirmImport", importId, async ({ state, creates, changes, refused }) => {
    if (state !== "ready") return no("importNotReady");
    if (creates + changes === 0) return no("nothingToImport");
    if (refused > 0 && !leaveOut) return no("importLeavesOut", { count: refused });
    await store.moveImport(acting.tx, importId, "ready", {
      state: "confirmed",
      confirmedAt: new Date(),
      // Who confirms answers for it.
      personId: acting.actor.id,
    });
    return yes(undefined);
  });

const OPEN: readonly ImportState[] = ["queued", "ready", "stale", "failed", "refused"];

/** Drops a file that was not taken over. What is being written cannot be called back. */
export const cancelImport = (
  acting: Acting,
  { importId }: z.output<typeof CancelImport>,
): Promise<Verdict<{ slug: string; storageKey: string }>> =>
  onImport(acting, "cancelImport", importId, async ({ state, committeeId, storageKey }) => {
    if (!OPEN.includes(state)) return no("importUnderWay");
    await store.moveImport(acting.tx, importId, state, { state: "cancelled", finishedAt: new Date() });
    return yes({ slug: await store.slugOf(acting.tx, committeeId), storageKey });
  });
