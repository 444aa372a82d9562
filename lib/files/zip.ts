import "server-only";
import { type FileHandle, open } from "node:fs/promises";

/** The list of contents stands at the end of a zip; a comment of up to 64 KiB may follow its trailer. */
const TRAILER = 22;
const LONGEST_TAIL = TRAILER + 0xffff;
const MOST_ENTRIES = 10_000;
const MOST_CONTENTS = 4 * 1024 * 1024;

/** One entry of a zip: where its own head begins, its bytes as packed, and how (0 stored, 8 deflated). */
export type Entry = { name: string; at: number; packed: number; method: number; encrypted: boolean };

/** The names in a zip's list of contents; nothing is unpacked. Undefined when it is no sound zip. */
export const entryNames = async (path: string) => (await entriesOf(path))?.map(({ name }) => name);

/** A zip's list of contents; nothing is unpacked. Undefined when it is no sound zip. */
export const entriesOf = (path: string) =>
  reading(path, async (file, size) => {
    const tail = await read(file, Math.max(0, size - LONGEST_TAIL), Math.min(size, LONGEST_TAIL));
    const at = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
    if (at < 0 || at + TRAILER > tail.length) return undefined;
    const count = tail.readUInt16LE(at + 10);
    const length = tail.readUInt32LE(at + 12);
    const start = tail.readUInt32LE(at + 16);
    if (count > MOST_ENTRIES || length > MOST_CONTENTS || start + length > size) return undefined;
    return entriesIn(await read(file, start, length), count);
  });

/** Where the packed bytes of an entry begin: behind its own head. Undefined when there is none. */
export const startOf = (path: string, { at }: Entry) =>
  reading(path, async (file) => {
    const head = await read(file, at, 30);
    if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) return undefined;
    return at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  });

/** What the first entry holds, when it is called `name` and stored as it is, as OpenDocument has its type. */
export const firstEntry = (path: string, name: string) =>
  reading(path, async (file) => {
    const head = await read(file, 0, 256);
    if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50 || head.readUInt16LE(8) !== 0) return undefined;
    const [nameLength, extraLength, length] = [head.readUInt16LE(26), head.readUInt16LE(28), head.readUInt32LE(18)];
    if (head.toString("latin1", 30, 30 + nameLength) !== name) return undefined;
    const start = 30 + nameLength + extraLength;
    return head.toString("latin1", start, start + length);
  });

function entriesIn(contents: Buffer, count: number): Entry[] | undefined {
  const entries: Entry[] = [];
  let at = 0;
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > contents.length || contents.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameEnd = at + 46 + contents.readUInt16LE(at + 28);
    entries.push({
      name: contents.toString("utf8", at + 46, nameEnd),
      at: contents.readUInt32LE(at + 42),
      packed: contents.readUInt32LE(at + 20),
      method: contents.readUInt16LE(at + 10),
      encrypted: (contents.readUInt16LE(at + 8) & 1) === 1,
    });
    at = nameEnd + contents.readUInt16LE(at + 30) + contents.readUInt16LE(at + 32);
  }
  return entries;
}

async function reading<T>(path: string, look: (file: FileHandle, size: number) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    return await look(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}
