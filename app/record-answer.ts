import { attachmentHeader } from "@/lib/files/name";
import type { AnyRecord } from "@/lib/rules/record-bundle";

/** A record as a file to keep. */
export const recordAnswer = (record: AnyRecord, name: string): Response =>
  new Response(JSON.stringify(record, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": attachmentHeader(`${name}.record.json`),
      "cache-control": "private, no-store",
    },
  });

/** The numbers of checkpoints that an address asks to be held against. */
export const checkpointsAsked = (query: URLSearchParams): number[] =>
  query.getAll("checkpoint").map(Number).filter(Number.isSafeInteger).slice(0, 20);
