import "server-only";
import { open } from "node:fs/promises";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { inTransaction } from "@/lib/commands/store";
import { type Incoming, receive, type Unjudged } from "@/lib/files/receive";
import { mediaTypeOf } from "@/lib/files/sniff";
import { type CommitteeAct, mayInCommittee } from "@/lib/rules/access";
import type { Mapping } from "@/lib/rules/table-fields";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import type { ImportFormat, ImportState } from "@/lib/rules/words";
import type { Member } from "@/lib/session/current";
import {
  type CancelImport,
  type ConfirmImport,
  LARGEST_MB,
  LARGEST_TABLE_MB,
  MOST_WAITING,
  type NameColumns,
} from "./schema";
import * as store from "./store";

type At = { id: string; slug: string };

/** Takes in a file to be looked at. */
export async function importProjects(member: Member, committeeId: string, incoming: Incoming): Promise<Verdict<At>> {
  const allowed = mayInCommittee(member.actor, "importProjects", committeeId);
  if (!allowed.ok) {
    incoming.content.resume();
    return allowed;
  }
  return receive(incoming, LARGEST_MB, judge, ({ type: format, ...file }) =>
    inTransaction(member.actor, async ({ tx, actor }) => {
      // Of several handed in at once each counts those before it.
      const slug = await store.lockCommittee(tx, committeeId);
      if ((await store.waitingIn(tx, committeeId)) >= MOST_WAITING) return no("importsWait", { count: MOST_WAITING });
      return yes({ id: await store.addImport(tx, { ...file, format, committeeId, personId: actor.id }), slug });
    }),
  );
}

async function judge({ path, name, size }: Unjudged): Promise<Verdict<ImportFormat>> {
  const format = await formatOf(path, name);
  if (!format) return no("notAnImport", { name });
  const large = format !== "iati" && size > LARGEST_TABLE_MB * 1024 * 1024;
  return large ? no("tableTooLarge", { name, limit: LARGEST_TABLE_MB }) : yes(format);
}

/** What a file is by its content: its name only tells a table from any other text. */
async function formatOf(path: string, name: string): Promise<ImportFormat | undefined> {
  if (await looksLikeXml(path)) return "iati";
  if (await mediaTypeOf(path, "table.xlsx")) return "xlsx";
  if (!/\.(?:csv|tsv|txt)$/i.test(name)) return undefined;
  return (await isUtf16(path)) || (await mediaTypeOf(path, "table.csv")) ? "csv" : undefined;
}

/** As spreadsheets save "Unicode text". */
async function isUtf16(path: string): Promise<boolean> {
  const start = await startOf(path);
  return start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff");
}

/** Begins with a tag or an XML declaration, in any encoding an XML file may have. */
async function looksLikeXml(path: string): Promise<boolean> {
  return /^(?:ï»¿|þÿ|ÿþ)?\s*</.test((await startOf(path)).replaceAll("\0", ""));
}

async function startOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead).toString("latin1");
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

/** Says which column of a table is which field; then a job reads it by that. */
export const nameColumns = (
  acting: Acting,
  { importId, columns }: z.output<typeof NameColumns>,
): Promise<Verdict<At>> =>
  onImport(acting, "nameColumns", importId, async ({ state, committeeId, columns: heads }) => {
    if (!heads || (state !== "mapping" && state !== "ready")) return no("importNotReady");
    const named = columns.slice(0, heads.length).flatMap((field, at) => (field === "" ? [] : [[field, at] as const]));
    const mapping: Mapping = Object.fromEntries(named);
    if (mapping.code === undefined && mapping.identifier === undefined) return no("columnsNameNone");
    await store.moveImport(acting.tx, importId, state, { state: "queued", mapping, read: 0, tries: 0 });
    return yes({ id: importId, slug: await store.slugOf(acting.tx, committeeId) });
  });

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

const OPEN: readonly ImportState[] = ["queued", "mapping", "ready", "stale", "failed", "refused"];

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
