/** For tests of the verifiers: an item's record as it is exported, what may be done to it, and what both say of that. */
import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { expect } from "@/db/testing";
import { act, type Body, must } from "@/e2e/committee";
import { itemFor } from "@/lib/dossier/store";
import { env } from "@/lib/env";
import { papersOf } from "@/lib/papers/store";
import { recordOf as projectRecordOf } from "@/lib/project-history/perform";
import { closeProject, saveProject } from "@/lib/projects/perform";
import { SaveProject } from "@/lib/projects/schema";
import { type Read, recordOf } from "@/lib/record/perform";
import { saveResult } from "@/lib/results/perform";
import { assessRisk } from "@/lib/risks/perform";
import { type Entry, hashOfData, hashOfEntry, type Link } from "@/lib/rules/chain";
import { type ProjectRecord, type RecordBundle, textOfBundle } from "@/lib/rules/record-bundle";
import { hashOf } from "@/lib/session/hash";
import { signerOf } from "@/lib/signing/ed25519";
import { signer } from "@/lib/signing/keys";
import { verify } from "./verify";

export const newKey = () =>
  generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");

export const python =
  spawnSync("python3", ["--version"]).status === 0 && spawnSync("openssl", ["version"]).status === 0;

export async function exported(
  body: Body,
  id: string,
  { asked = [], sees = () => true }: { asked?: number[]; sees?: Read["sees"] } = {},
): Promise<RecordBundle> {
  const row = await itemFor(body.chair, body.committeeId, id);
  const [committee] = await db().select().from(committees).where(eq(committees.id, body.committeeId));
  if (!row || !committee) throw new Error("Nothing to export.");
  return recordOf({ row, papers: await papersOf(id, null), committee, sees }, asked);
}

type Given = { saved?: unknown; key?: string };

/** The exit code and the first line of both, which must be one. */
export async function verified(record: unknown, { saved, key }: Given = {}): Promise<{ ends: number; first: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), "record-"));
  const write = (name: string, content: unknown) => {
    const file = path.join(folder, name);
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    return file;
  };
  const args = [write("record.json", record)];
  if (saved !== undefined) args.push("--checkpoint", write("checkpoint.json", saved));
  if (key !== undefined) args.push("--key", write("key.pub", key));
  const { ends, says } = await verify(args);
  const first = says[0]?.split(" — ")[0] ?? "";
  if (python) {
    const other = spawnSync("python3", ["bin/verify.py", ...args], { encoding: "utf8" });
    const complains = ends === 2 ? expect.stringContaining("unreadable") : "";
    expect({ ends: other.status, says: other.stderr }).toEqual({ ends, says: complains });
    if (ends !== 0 && ends !== 2) expect(other.stdout.split("\n")[0]).toBe(first);
  }
  rmSync(folder, { recursive: true });
  return { ends, first };
}

/** Signed anew, as whoever has the key could. */
export function resigned(record: RecordBundle, secret = env().MAJLIS_SIGNING_KEY ?? ""): RecordBundle {
  const by = signerOf(secret);
  return { ...record, signature: { key: by.key, value: by.sign(textOfBundle(record)) } };
}

/** All hashes from an entry on made to fit what it now says. */
export function rechained(entries: readonly Entry[], at: number, change: Partial<Entry>): Entry[] {
  let previous = entries[at - 1]?.hash ?? null;
  return entries.map((entry, index) => {
    if (index < at) return entry;
    const changed = { ...entry, ...(index === at && change), previous };
    const dataHash = hashOfData(hashOf, changed.salt ?? "", changed.data);
    const hash = hashOfEntry(hashOf, { ...changed, dataHash });
    previous = hash;
    return { ...changed, dataHash, hash };
  });
}

export const chained = (record: RecordBundle, entries: readonly Link[]): RecordBundle => ({
  ...record,
  entries,
  chain: { id: record.chain.id, length: entries.length, head: entries.at(-1)?.hash ?? null },
});

/** A project that was added, renumbered, assessed, given a result, and suspended: five entries. */
export async function monitored({ committeeId, secretary }: Body): Promise<string> {
  const typed = { committeeId, code: "P-1", title: "Canal", language: "en", area: "energy", status: "active" };
  const save = (more: object) =>
    must(act(secretary, (acting) => saveProject(acting, SaveProject.parse({ ...typed, ...more }))));
  const { id } = await save({});
  await save({ id, version: 1, code: "P-7" });
  const risk = { framework: "ebrd", code: "A", assessedOn: "2026-01-05", reason: "Resettlement." } as const;
  await must(act(secretary, (acting) => assessRisk(acting, { projectId: id, ...risk })));
  const result = { committeeId, projectId: id, resultId: undefined, level: "output", title: "Power", description: "" };
  await must(act(secretary, (acting) => saveResult(acting, result as never)));
  const closed = { projectId: id, version: 3, as: "suspended", on: null, reason: "Floods." } as const;
  await must(act(secretary, (acting) => closeProject(acting, closed as never)));
  return id;
}

export async function exportedProject(committeeId: string, id: string, asked: number[] = []): Promise<ProjectRecord> {
  const [committee] = await db().select().from(committees).where(eq(committees.id, committeeId));
  const record = committee && (await projectRecordOf(committee, id, asked));
  if (!record) throw new Error("Nothing to export.");
  return record;
}

export const resignedProject = (record: ProjectRecord): ProjectRecord => {
  const by = signer();
  return { ...record, signature: { key: by.key, value: by.sign(textOfBundle(record)) } };
};
