import "server-only";
import type { Readable } from "node:stream";
import { no, type Verdict } from "@/lib/rules/verdict";
import { discard, newKey, takeIn } from "./intake";
import { fileName } from "./name";
import { mediaTypeOf } from "./sniff";
import { files, removeFiles } from "./store";

/** A file as it comes; `whole` says whether all of it came within the limit. */
export type Incoming = { name: string; content: Readable; whole: () => boolean };
/** `type` is its media type, by its content. */
export type StoredFile = { name: string; size: number; type: string; sha256: string; storageKey: string };

/**
 * Takes in a file, judges it by its content, and keeps it: first the bytes, then the row that `attach` writes, so
 * that no row ever points at nothing. Of a file refused at any point nothing stays.
 */
export async function receive<T>(
  { name: given, content, whole }: Incoming,
  limitMb: number,
  attach: (file: StoredFile) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  const { path, size, sha256 } = await takeIn(content);
  try {
    const name = fileName(given);
    if (!name) return no("badText");
    if (!whole()) return no("fileTooLarge", { name, limit: limitMb });
    const type = size > 0 && (await mediaTypeOf(path, name));
    if (!type) return no("fileType", { name });
    const storageKey = newKey();
    await (await files()).keep(storageKey, path);
    return await orRemoved(storageKey, () => attach({ name, size, type, sha256, storageKey }));
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
