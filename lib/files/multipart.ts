import "server-only";
import { Readable } from "node:stream";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";

type Limits = { files: number; bytes: number };
/** A file on its way in, with the fields sent before it. `whole()` tells, once it has been read, whether it kept within the limit. */
type Incoming = { name: string; content: Readable; whole: () => boolean; fields: Readonly<Record<string, string>> };

/** The request is no form with files, or it broke off. */
export class BadUpload extends Error {}

/**
 * Reads the files of a multipart request one after the other as they arrive; `take` consumes each to its
 * end. Nothing is gathered in memory.
 * @throws BadUpload
 */
export async function eachFile<T>(
  request: Request,
  { files, bytes }: Limits,
  take: (file: Incoming) => Promise<T>,
): Promise<T[]> {
  if (!request.body) throw new BadUpload();
  const form = formReader(request, { files, fileSize: bytes, fields: 10, fieldSize: 1000, headerPairs: 20 });
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
  const taken: Promise<T>[] = [];
  let current: BusboyFileStream | undefined;
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  form.on("field", (field, value) => {
    fields[field] = value;
  });
  form.on("file", (_field, content, name) => {
    // A chooser left empty sends a nameless, empty file.
    if (!name) return content.resume();
    current = content;
    // Whoever reads it hears of its faults; a file nobody reads any more must not end the process with one.
    content.on("error", () => undefined);
    taken.push(take({ name, content, whole: () => !content.truncated, fields: { ...fields } }));
  });
  try {
    await new Promise<void>((resolve, reject) => {
      form.on("finish", resolve).on("error", reject);
      body.on("error", reject).pipe(form);
      // Settled below; here only so that a failing disk ends the reading too.
      form.on("file", () => void taken.at(-1)?.catch(reject));
    });
  } catch {
    // The file under way must learn that it will never be whole, and clear up after itself.
    body.destroy();
    current?.destroy(new BadUpload());
    await Promise.allSettled(taken);
    throw new BadUpload();
  }
  return Promise.all(taken);
}

function formReader(request: Request, limits: Record<string, number>) {
  try {
    return new Busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      limits,
    });
  } catch {
    throw new BadUpload();
  }
}
