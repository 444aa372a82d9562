import "server-only";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { FileMissing, type Files } from "./keeping";

const KEY = /^[0-9a-f]{32}$/;

/** Files in `<data>/files/ab/abcdef…`, two letters to a folder so that none grows huge. */
export function disk(data: string): Files {
  const place = (key: string) => {
    if (!KEY.test(key)) throw new Error("not a storage key");
    return join(data, "files", key.slice(0, 2), key);
  };
  return {
    async keep(key, path) {
      const kept = place(key);
      await mkdir(dirname(kept), { recursive: true });
      await rename(path, kept);
    },
    async read(key) {
      // Opened first: a stream would report a missing file only after the answer had begun.
      const handle = await open(place(key)).catch((fault: NodeJS.ErrnoException) => {
        throw fault.code === "ENOENT" ? new FileMissing() : fault;
      });
      return createReadStream("", { fd: handle });
    },
    remove: (key) => rm(place(key), { force: true }),
    async *since(before) {
      const all = await readdir(join(data, "files"), { recursive: true }).catch(() => []);
      for (const key of all.map((path) => basename(path)).filter((name) => KEY.test(name))) {
        const kept = await stat(place(key)).catch(() => null);
        if (kept && kept.mtimeMs < before.getTime()) yield key;
      }
    },
  };
}
