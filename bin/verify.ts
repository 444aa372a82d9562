/**
 * Verifies one exported record, offline: `npm run verify -- FILE [--checkpoint FILE] [--key FILE]`.
 * Prints what is wrong, the first broken entry first, and ends with
 *
 *   0  it holds
 *   1  the record is broken: the entry is named
 *   2  the file, the checkpoint or the key cannot be read
 *   3  nobody one trusts answers for it
 *   4  what stands beside the entries is not what they say, or the recount differs
 *   5  a checkpoint is no true one
 *   6  nothing in the file can be held against that checkpoint
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { parseBundle } from "../lib/rules/bundle";
import { isOpen } from "../lib/rules/chain";
import type { Class, Finding } from "../lib/rules/finding";
import { type AnyRecord, isSaved, misshapen, type Saved } from "../lib/rules/record-bundle";
import { verifyRecord } from "../lib/rules/verify";
import { untold } from "../lib/rules/verify-project";
import { readPublicKey, signed } from "../lib/signing/ed25519";

const ENDS: Record<Class, number> = { entry: 1, signature: 3, content: 4, checkpoint: 5, unproven: 6 };
const HOLDS = 0;
const UNREADABLE = 2;

/** What each finding means, and what to do next. */
const MEANS: Record<string, string> = {
  missing: "it is not there, though a later one, or a checkpoint, says that it was",
  moved: "it stands later than it was written",
  inserted: "it was not written here",
  edited: "it is not what was hashed when it was written",
  unlinked: "it does not follow from the one before it",
  rewritten: "it is not the one that was vouched for: from here on the record was written anew",
  unrecorded: "no entry of the record says so",
  malformed: "it cannot be counted",
  recount: "the rule gives another outcome of these positions",
  unknownKey: "it is signed with a key that the file does not list",
  otherKey: "it is signed with a key that nobody you trust vouches for",
  badSignature: "its signature is not of what it says",
  badProof: "the proof does not lead to its root",
  badRoot: "its heads do not lead to its root",
  another: "the file holds another one of this number",
  noProof: "the file has no proof for it: save it with its heads, or export the record anew for that checkpoint",
  notYet: "the record began after it: use a later one",
};

type Told = { ends: number; says: string[] };

/** Verifies what a command line names. */
export async function verify(args: string[]): Promise<Told> {
  try {
    const { file, ...given } = optionsOf(args);
    const record = await json(file);
    const fault = misshapen(record) ?? uncountable(record as AnyRecord);
    if (fault) return unreadable(`${file} is no exported record: ${fault} is not as it should be.`);
    const saved = given.checkpoint ? await json(given.checkpoint) : undefined;
    if (saved !== undefined && !isSaved(saved)) return unreadable(`${given.checkpoint} is no checkpoint.`);
    const key = given.key ? readPublicKey(await readFile(given.key, "utf8")) : undefined;
    const trusted = { ...(saved && { saved }), ...(key && { key }) };
    const found = verifyRecord(record as AnyRecord, { sha256, signed }, trusted);
    if (found[0])
      return { ends: ENDS[found[0].class], says: [...new Set(found.map((one) => wrong(record as AnyRecord, one)))] };
    return { ends: HOLDS, says: holds(record as AnyRecord, trusted) };
  } catch (error) {
    return unreadable((error as Error).message);
  }
}

function optionsOf(args: string[]) {
  const options = { checkpoint: { type: "string" }, key: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new Error("Usage: npm run verify -- FILE [--checkpoint FILE] [--key FILE]");
  return { file, ...values };
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const json = async (file: string): Promise<unknown> =>
  JSON.parse((await readFile(file, "utf8")).replace(/^\uFEFF/, ""));

function uncountable(record: AnyRecord): string | undefined {
  const parsed = record.format === "decision/1" ? parseBundle(record) : undefined;
  return parsed && !parsed.ok ? parsed.faults[0]?.path : undefined;
}

const unreadable = (sentence: string): Told => ({ ends: UNREADABLE, says: [sentence] });

function wrong({ entries }: AnyRecord, { class: is, about, because }: Finding): string {
  const entry = is === "entry" ? entries.find(({ seq }) => seq === about) : undefined;
  const which = `${is === "entry" ? "entry " : ""}${about}: ${because}`;
  return `${which} — ${MEANS[because] ?? because}${entry && isOpen(entry) ? ` (${entry.act}, ${entry.at})` : ""}.`;
}

function holds(record: AnyRecord, { saved, key }: { saved?: Saved; key?: string }): string[] {
  const { entries, checkpoints, signature } = record;
  const last = checkpoints.at(-1);
  const says = [
    `${nameOf(record)} holds: ${entries.length} entries, the last ${entries.at(-1)?.hash.slice(0, 16)}.`,
    last
      ? `Up to entry ${last.proof.seq} it is under checkpoint ${last.number} of ${last.at}.`
      : "No checkpoint covers it.",
  ];
  if (record.format === "decision/1") {
    const { symbol } = record.item.decision ?? {};
    says.push(`Recounted: ${record.outcome}${symbol ? ` (${symbol})` : ""}.`);
  }
  const unsaid = record.format === "project/1" ? untold(record) : 0;
  if (unsaid > 0)
    says.push(
      `${unsaid} of its facts are told by no entry: they were not recorded when it was added, and are not compared.`,
    );
  if (saved) says.push(`It agrees with checkpoint ${saved.number}, which you kept.`);
  if (!key) says.push(`Signed with ${signature.key}: is it the key the committee publishes? Give that one with --key.`);
  return says;
}

const nameOf = (record: AnyRecord): string =>
  record.format === "project/1" ? record.project.code : (record.item.symbol ?? record.item.id);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { ends, says } = await verify(process.argv.slice(2));
  for (const line of says) (ends === UNREADABLE ? console.error : console.log)(line);
  process.exitCode = ends;
}
