import "server-only";
import { createReadStream } from "node:fs";
import { createInflateRaw } from "node:zlib";
import { SaxesParser } from "saxes";
import { type Entry, entriesOf, startOf } from "@/lib/files/zip";
import { BadTable } from "./row";

/** All parts of a workbook together unpack to no more than this: a small file that swells further is hostile. */
export const MOST_UNPACKED = 100 * 1024 * 1024;
const DEPTH = 32;
/** Of what only says where things are; and of markup or text in one piece, longer than any cell may be. */
const SMALL = 8 * 1024 * 1024;

export type Parts = { entries: ReadonlyMap<string, Entry>; path: string; left: number };
type Tag = { name: string; attributes: Record<string, string> };
export type Visitor = {
  open?: (tag: Tag) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

/** The parts of a workbook, none unpacked yet. */
export async function partsOf(path: string): Promise<Parts> {
  const entries = await entriesOf(path);
  if (!entries) throw new BadTable("notTable");
  if (entries.some(({ encrypted }) => encrypted)) throw new BadTable("protected");
  return { entries: new Map(entries.map((entry) => [entry.name, entry])), path, left: MOST_UNPACKED };
}

/**
 * Reads a part of a workbook as it is unpacked, and hands on after each piece; a part that is not there is empty.
 * What declares a document type, nests without end or swells beyond measure is refused.
 */
export async function* eachPiece(
  parts: Parts,
  name: string,
  visitor: Visitor,
  most = MOST_UNPACKED,
): AsyncGenerator<void> {
  const entry = parts.entries.get(name);
  if (!entry) return;
  const start = await startOf(parts.path, entry);
  if (start === undefined || ![0, 8].includes(entry.method)) throw new BadTable("notTable");
  if (entry.packed === 0) return;
  const packed = createReadStream(parts.path, { start, end: start + entry.packed - 1 });
  const source = entry.method === 8 ? packed.pipe(createInflateRaw()) : packed;
  packed.on("error", (error) => source.destroy(error));
  const { parser, add } = parserFor(visitor);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let left = most;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      parts.left -= chunk.length;
      left -= chunk.length;
      if (parts.left < 0 || left < 0) throw tooLarge(MOST_UNPACKED);
      add(decoder.decode(chunk, { stream: true }));
      yield;
    }
    parser.close();
  } catch (error) {
    throw error instanceof BadTable ? error : new BadTable("notTable");
  } finally {
    source.destroy();
    packed.destroy();
  }
}

/** Reads a part to its end: one that says where things are, unless more is allowed. */
export async function readPart(parts: Parts, name: string, visitor: Visitor, most = SMALL): Promise<void> {
  for await (const _ of eachPiece(parts, name, visitor, most));
}

/** A workbook swells further than this many bytes. */
export const tooLarge = (bytes: number) => new BadTable("unpacksTooLarge", 1, { limit: bytes / 1024 / 1024 });

function parserFor({ open, close, text }: Visitor) {
  const parser = new SaxesParser();
  let depth = 0;
  let piece = 0;
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  parser.on("error", () => refuse());
  parser.on("doctype", () => refuse());
  parser.on("opentag", ({ name, attributes }) => {
    piece = 0;
    if (++depth > DEPTH) refuse();
    open?.({ name: local(name), attributes });
  });
  parser.on("closetag", ({ name }) => {
    piece = 0;
    depth -= 1;
    close?.(local(name));
  });
  parser.on("text", (more) => text?.(more));
  parser.on("cdata", (more) => text?.(more));
  return { parser, add };

  function add(more: string): void {
    piece += more.length;
    parser.write(more);
    if (piece > SMALL) refuse();
  }
}

function refuse(): never {
  throw new BadTable("notTable");
}
