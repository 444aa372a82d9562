import "server-only";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

export type ZipEntry = {
  name: string;
  content: Uint8Array | AsyncIterable<Uint8Array>;
  /** Of a kind that is packed already, or may be large: stored as it is. */
  packed?: boolean;
};

/** The first day a zip can name. What is the same makes the same file, whenever it is asked for. */
export const NO_DAY = new Date(1980, 0, 1);

/** A zip as it grows: an entry is read when whoever saves it has taken what came before. */
export function zipOf(entries: AsyncIterable<ZipEntry>): ReadableStream<Uint8Array> {
  const chunks = chunksOf(entries);
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
}

async function* chunksOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    made.push(chunk);
  });
  const taken = () => {
    const chunk = Buffer.concat(made);
    made = [];
    return chunk;
  };
  for await (const { name, content, packed } of entries) {
    const entry = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = NO_DAY;
    zip.add(entry);
    for await (const part of content instanceof Uint8Array ? [content] : content) {
      entry.push(new Uint8Array(part));
      yield taken();
    }
    entry.push(new Uint8Array(), true);
    yield taken();
  }
  zip.end();
  yield taken();
}
