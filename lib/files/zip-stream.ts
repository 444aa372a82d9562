import "server-only";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

export type ZipEntry = {
  name: string;
  content: Uint8Array | AsyncIterable<Uint8Array>;
  /** Of a kind that is packed already, or may be large: stored as it is. */
  packed?: boolean;
};

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
