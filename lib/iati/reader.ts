import { type SaxesAttributeNS, SaxesParser } from "saxes";

/** What a file is made of, as it goes by. Lines are counted from 1. */
export type Visitor = {
  open(tag: Tag): void;
  text(text: string): void;
  close(): void;
};
/** `space` is the namespace's address, empty for IATI's own elements. */
export type Tag = { name: string; space: string; attributes: readonly SaxesAttributeNS[]; line: number };

/** Why a file cannot be read any further; what was read before stands. */
type Unreadable = { because: "notXml" | "empty" | "doctype" | "encoding" | "tooDeep" | "tooLong"; line: number };

/** Deeper than any real file, and markup or text in one piece longer than any: both are hostile. */
const DEPTH = 64;
const PIECE = 8 * 1024 * 1024;

/**
 * Reads XML piece by piece in constant memory. A document type is refused: with it entities and
 * external files could be brought in. Answers what stopped it, or nothing.
 */
export async function read(bytes: AsyncIterable<Uint8Array>, visitor: Visitor): Promise<Unreadable | null> {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let line = 1;
  let piece = 0;
  let begun = false;
  const since = () => {
    piece = 0;
  };
  parser.on("error", () => stop("notXml", parser.line));
  parser.on("doctype", () => stop("doctype", parser.line));
  parser.on("opentagstart", () => {
    line = parser.line;
    if (++depth > DEPTH) stop("tooDeep", line);
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    since();
    visitor.open({ name: local, space: uri, attributes: Object.values(attributes), line });
  });
  parser.on("closetag", () => {
    since();
    depth -= 1;
    visitor.close();
  });
  parser.on("text", (text) => visitor.text(text));
  parser.on("cdata", (text) => visitor.text(text));
  parser.on("comment", since);
  parser.on("processinginstruction", since);
  try {
    for await (const text of decoded(bytes)) {
      begun ||= text.trim() !== "";
      piece += text.length;
      parser.write(text);
      if (piece > PIECE) stop("tooLong", parser.line);
    }
    if (!begun) stop("empty", 1);
    parser.close();
    return null;
  } catch (error) {
    if (error instanceof Stopped) return error.why;
    throw error;
  }
}

/** Text from bytes, by the mark at their beginning or what the XML declaration says; UTF-8 otherwise. */
async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: ReturnType<typeof decoderFor> | null = null;
  for await (const chunk of bytes) {
    decoder ??= decoderFor(chunk);
    yield decode(decoder, chunk);
  }
  if (decoder) yield decode(decoder);
}

function decode({ decoder, ascii }: ReturnType<typeof decoderFor>, chunk?: Uint8Array): string {
  // Decoders take ASCII for one of the larger sets that begin with it, and would make other letters of a wrong one.
  if (ascii && chunk?.some((byte) => byte > 127)) return stop("encoding", 1);
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    return stop("encoding", 1);
  }
}

/** The mark stays in the text, where the parser takes one: two are not XML. */
const STRICT = { fatal: true, ignoreBOM: true };
/** How UTF-16 begins: with its mark, or with what has to stand there, of two bytes a letter. */
const WIDE: readonly [start: string, name: string][] = [
  ["fffe", "utf-16le"],
  ["feff", "utf-16be"],
  ["3c003f00", "utf-16le"],
  ["003c003f", "utf-16be"],
];

function decoderFor(start: Uint8Array) {
  const first = Buffer.from(start.subarray(0, 4)).toString("hex");
  const wide = WIDE.find(([begins]) => first.startsWith(begins))?.[1];
  const head = Buffer.from(start.subarray(0, 200)).toString("latin1");
  const [, said = "utf-8"] = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(head) ?? [];
  try {
    return { decoder: new TextDecoder(wide ?? said, STRICT), ascii: /^(?:us-)?ascii$/i.test(said) };
  } catch {
    return stop("encoding", 1);
  }
}

class Stopped extends Error {
  constructor(readonly why: Unreadable) {
    super(why.because);
  }
}

function stop(because: Unreadable["because"], line: number): never {
  throw new Stopped({ because, line });
}
