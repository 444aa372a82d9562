/**
 * Recounts decisions from their exported bundles: one bundle in a `.json`, one on each line of an `.ndjson`.
 * Prints one result per line as JSON. Ends with 0 when every recorded outcome is what the recount gives,
 * 1 when one differs, 2 when a bundle, or the file, cannot be read: nothing is vouched for then.
 */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { type Bundle, parseBundle } from "../lib/rules/bundle";
import { decide } from "../lib/rules/decision";
import type { Fault } from "../lib/rules/fault";
import { faultsOf } from "../lib/rules/rule-faults";

const AGREES = 0;
const DIFFERS = 1;
const MALFORMED = 2;

async function recount([file, ...others]: string[]): Promise<number> {
  if (!file || others.length > 0)
    return complain("Usage: npm run recount -- FILE (a .json with one bundle, or an .ndjson with one per line)");
  let worst = AGREES;
  let number = 0;
  let bundles = 0;
  for await (const text of file.endsWith(".ndjson") ? linesOf(file) : [await readFile(file, "utf8")]) {
    number += 1;
    if (text.trim() === "" && file.endsWith(".ndjson")) continue;
    bundles += 1;
    worst = Math.max(worst, recountOne(text, number));
  }
  flush();
  return bundles > 0 ? worst : complain(`${file} holds no bundle.`);
}

const linesOf = (file: string) =>
  createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });

function recountOne(text: string, line: number): number {
  const parsed = parse(text);
  if (!parsed.ok) {
    print({ line, malformed: parsed.faults });
    for (const { path, reason } of parsed.faults) complain(`line ${line}, ${path || "the bundle"}: ${reason}`);
    return MALFORMED;
  }
  const { rule, roster, ballots, closesAt, outcome: recorded }: Bundle = parsed.value;
  const decision = decide(rule, roster, ballots, closesAt);
  const agrees = decision.outcome === recorded;
  print({ line, agrees, recorded, ...decision });
  return agrees ? AGREES : DIFFERS;
}

function parse(
  text: string,
): ReturnType<typeof parseBundle> | { ok: false; faults: { path: string; reason: string }[] } {
  let input: unknown;
  try {
    input = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch {
    return { ok: false, faults: [{ path: "", reason: "notJson" }] };
  }
  return parseBundle(input, rememberedFaults);
}

/** A body decides by one rule for years: looking for its faults once is enough. */
const seen = new Map<string, Fault[]>();
function rememberedFaults(rule: unknown): Fault[] {
  const text = JSON.stringify(rule) ?? "";
  const faults = seen.get(text) ?? faultsOf(rule);
  if (seen.size >= 1000) seen.clear();
  seen.set(text, faults);
  return faults;
}

let waiting: string[] = [];
function print(result: object): void {
  waiting.push(JSON.stringify(result));
  if (waiting.length >= 200) flush();
}

function flush(): void {
  if (waiting.length > 0) process.stdout.write(`${waiting.join("\n")}\n`);
  waiting = [];
}

function complain(sentence: string): number {
  console.error(sentence);
  return MALFORMED;
}

process.exitCode = await recount(process.argv.slice(2)).catch((error: Error) => complain(error.message));
