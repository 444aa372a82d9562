import "server-only";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FileMissing, type Files } from "./keeping";

/** Files in `<data>/files/ab/abcdef…`, two letters to a folder so that none grows huge. */
export function disk(data: string): Files {
  const place = (key: string) => {
    if (!/^[0-9a-f]{32}$/.test(key)) throw new Error("not a storage key");
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
      const handle = await open(place(key)).catch(() => {
        throw new FileMissing();
      });
      return createReadStream("", { fd: handle });
    },
    remove: (key) => rm(place(key), { force: true }),
  };
}
