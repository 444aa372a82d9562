import "server-only";
import { files } from "@/lib/files/store";
import { projectOf } from "@/lib/iati/activity";
import { check } from "@/lib/iati/check";
import type { Finding } from "@/lib/iati/finding";
import type { Node } from "@/lib/iati/tree";
import { withoutFilled } from "@/lib/iati/unsaid";
import { clearLines } from "@/lib/import-lines/store";
import * as store from "@/lib/imports/store";
import { comparer, type Told, unfit } from "./compare-projects";
import { tableProjects } from "./read-table";

/** The import was dropped while it was read. */
export class WentAway extends Error {}

/** So many projects are compared at once: memory holds no more of the file than these. */
const AT_ONCE = 25;
const TELL_EVERY_MS = 500;

/** What was found wrong with the file as a whole, once it has been read. */
type Read = { valid: boolean | null; fatal: Finding[] };
/** Hands on a project; and waits, between pieces of the file, until what was handed on has been compared. */
export type Sink = { take: (told: Told) => void; settle: (read: number) => Promise<void> };

/** Reads a file to its end and notes for each project what an import would do; nothing of the register changes. */
export async function previewImport(held: store.Import, now = new Date()): Promise<void> {
  const { id, committeeId, format } = held;
  await clearLines(id);
  const { counts, compare } = comparer(id, committeeId, now.toISOString().slice(0, 10));
  let waiting: Told[] = [];
  let some = false;
  let told = 0;
  let read = 0;
  const sink: Sink = { take, settle };
  const { valid, fatal } = format === "iati" ? await activities(held, sink, now) : await tableProjects(held, sink);
  for (; waiting.length > 0; waiting = waiting.slice(AT_ONCE)) await compare(waiting.slice(0, AT_ONCE));
  if (!some && fatal.length === 0)
    fatal.push(unfit("file", 1, format === "iati" ? "imports.noActivities" : "imports.table.noRows"));
  await store.moveImportNow(id, "queued", {
    state: fatal.length > 0 ? "refused" : "ready",
    valid,
    findings: fatal,
    read,
    ...counts,
    tries: 0,
  });

  function take(one: Told): void {
    some = true;
    waiting.push(one);
  }

  async function settle(sofar: number): Promise<void> {
    read = sofar;
    while (waiting.length >= AT_ONCE) await compare(waiting.splice(0, AT_ONCE));
    if (Date.now() - told <= TELL_EVERY_MS) return;
    told = Date.now();
    if (!(await store.tellProgress(id, "queued", { read, ...counts }))) throw new WentAway();
  }
}

/** The activities of a file of IATI. */
async function activities({ storageKey }: store.Import, { take, settle }: Sink, now: Date): Promise<Read> {
  const setting = { now: now.toISOString(), today: now.toISOString().slice(0, 10) };
  const { valid, findings } = await check(paced(await (await files()).read(storageKey)), setting, (node, found) => {
    if (node.name === "iati-activity") take(toldBy(node, found));
  });
  return { valid, fatal: findings.filter(({ says }) => says.startsWith("iati.file.")) };

  /** The file piece by piece: the next is not read before what the last held has been compared and noted. */
  async function* paced(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let read = 0;
    for await (const chunk of bytes) {
      yield chunk;
      read += chunk.length;
      await settle(read);
    }
  }
}

function toldBy(node: Node, found: readonly Finding[]): Told {
  const facts = projectOf(node);
  const { identifier } = facts;
  return {
    line: node.line,
    findings: [...found],
    identifier,
    code: null,
    title: facts.title,
    codes: [facts.code, (identifier ?? "").slice(0, 60)],
    results: true,
    over: (before) => ({
      // Code and area of a project that is there are the committee's own.
      facts: before ? { ...withoutFilled(facts, before), code: before.code, area: before.area } : facts,
      findings: facts.status ? [] : [unfit("activity-status", node.line, "imports.noStatus")],
    }),
    place: (field) => (field === "identifier" || field === "code" ? "iati-identifier" : field),
  };
}
