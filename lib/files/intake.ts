import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { env } from "@/lib/env";

/** A file that has arrived whole and lies in the waiting room. */
type Arrived = { path: string; size: number; sha256: string };

/** Nothing waits this long: what is older was left behind by a process that died. */
const STALE_MS = 60 * 60 * 1000;

export const newKey = () => randomBytes(16).toString("hex");

/**
 * Writes a stream to the waiting room, hashing and counting on the way. Whatever goes wrong, and
 * whoever hangs up, nothing stays behind.
 */
export async function takeIn(source: Readable): Promise<Arrived> {
  const { MAJLIS_DATA: data } = env();
  const room = join(data, "files", "incoming");
  await mkdir(room, { recursive: true });
  await sweep(room);
  const path = join(room, newKey());
  const hash = createHash("sha256");
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(source, meter, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    return { path, size, sha256: hash.digest("hex") };
  } catch (error) {
    await discard(path);
    throw error;
  }
}

/** Clears away what arrived and is not to be kept. */
export const discard = (path: string) => rm(path, { force: true });

async function sweep(room: string) {
  for (const name of await readdir(room)) {
    const left = await stat(join(room, name)).catch(() => null);
    if (left && Date.now() - left.mtimeMs > STALE_MS) await rm(join(room, name), { force: true });
  }
}
