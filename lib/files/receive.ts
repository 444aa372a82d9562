import "server-only";
import type { Readable } from "node:stream";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import { discard, newKey, takeIn } from "./intake";
import { fileName } from "./name";
import { mediaTypeOf } from "./sniff";
import { files, removeFiles } from "./store";

/** A file as it comes; `whole` says whether all of it came within the limit. */
export type Incoming = { name: string; content: Readable; whole: () => boolean };
/** `type` is what it was judged to be. */
export type StoredFile<K = string> = { name: string; size: number; type: K; sha256: string; storageKey: string };
/** A file that has arrived and is to be judged, at a place of its own until then. */
export type Unjudged = { path: string; name: string; size: number };

/**
 * Takes in a file, judges it by its content, and keeps it: first the bytes, then the row that `attach` writes, so
 * that no row ever points at nothing. Of a file refused at any point nothing stays.
 */
export async function receive<T, K = string>(
  { name: given, content, whole }: Incoming,
  limitMb: number,
  judge: (file: Unjudged) => Promise<Verdict<K>>,
  attach: (file: StoredFile<K>) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  const { path, size, sha256 } = await takeIn(content);
  try {
    const name = fileName(given);
    if (!name) return no("badText");
    if (!whole()) return no("fileTooLarge", { name, limit: limitMb });
    const type = await judge({ path, name, size });
    if (!type.ok) return type;
    const storageKey = newKey();
    await (await files()).keep(storageKey, path);
    return await orRemoved(storageKey, () => attach({ name, size, type: type.value, sha256, storageKey }));
  } finally {
    await discard(path);
  }
}

/** The media type of a file that people may keep here, as its content shows and its name agrees. */
export async function mediaType({ path, name, size }: Unjudged): Promise<Verdict<string>> {
  const type = size > 0 && (await mediaTypeOf(path, name));
  return type ? yes(type) : no("fileType", { name });
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
