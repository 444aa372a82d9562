import "server-only";
import { files } from "@/lib/files/store";
import { projectOf } from "@/lib/iati/activity";
import { check } from "@/lib/iati/check";
import type { Finding } from "@/lib/iati/finding";
import type { Node } from "@/lib/iati/tree";
import * as store from "@/lib/imports/store";
import { complaintOf } from "@/lib/languages/complaints";
import { factsOf, type Recorded } from "@/lib/project-facts/store";
import { CORE, datesInOrder, PARTS } from "@/lib/projects/schema";
import { changesOf } from "@/lib/rules/project-changes";
import type { ProjectFacts } from "@/lib/rules/project-facts";
import type { ImportVerdict } from "@/lib/rules/words";

/** The import was dropped while it was read. */
export class WentAway extends Error {}

const Facts = datesInOrder(CORE.extend(PARTS));
type Told = { line: number; findings: Finding[]; facts: ReturnType<typeof projectOf> };
const COUNTS: Record<ImportVerdict, "creates" | "changes" | "unchanged" | "refused"> = {
  create: "creates",
  change: "changes",
  unchanged: "unchanged",
  refuse: "refused",
};

/** So many projects are compared at once: memory holds no more of the file than these. */
const AT_ONCE = 25;
const TELL_EVERY_MS = 500;
/** So much is told of one project. */
const MOST_FINDINGS = 50;

/** Reads a file to its end and notes for each project what an import would do; nothing of the register changes. */
export async function previewImport({ id, committeeId, storageKey }: store.Import, now = new Date()): Promise<void> {
  await store.clearLines(id);
  const counts = { creates: 0, changes: 0, unchanged: 0, refused: 0 };
  const identifiers = new Set<string>();
  const codes = new Set<string>();
  let waiting: Told[] = [];
  let position = 0;
  let told = 0;
  let read = 0;

  const source = await (await files()).read(storageKey);
  const today = now.toISOString().slice(0, 10);
  const { valid, findings } = await check(paced(source), { now: now.toISOString(), today }, (node, found) => {
    if (node.name === "iati-activity") waiting.push(toldBy(node, found));
  });
  await compareAll();
  const fatal = findings.filter(({ says }) => says.startsWith("iati.file."));
  if (position === 0 && fatal.length === 0) fatal.push(unfit("file", 1, "imports.noActivities"));
  await store.moveImportNow(id, "queued", {
    state: fatal.length > 0 ? "refused" : "ready",
    valid,
    findings: fatal,
    read,
    ...counts,
    tries: 0,
  });

  /** The file piece by piece: the next is not read before what the last held has been compared and noted. */
  async function* paced(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      yield chunk;
      read += chunk.length;
      while (waiting.length >= AT_ONCE) await compare(waiting.splice(0, AT_ONCE));
      if (Date.now() - told > TELL_EVERY_MS) await tell();
    }
  }

  async function compareAll(): Promise<void> {
    for (; waiting.length > 0; waiting = waiting.slice(AT_ONCE)) await compare(waiting.slice(0, AT_ONCE));
  }

  async function tell(): Promise<void> {
    told = Date.now();
    if (!(await store.tellProgress(id, "queued", { read, ...counts }))) throw new WentAway();
  }

  async function compare(all: readonly Told[]): Promise<void> {
    const wanted = all.map(({ facts }) => facts);
    const known = await store.knownIn(
      committeeId,
      wanted.map(({ identifier }) => identifier ?? ""),
      wanted.flatMap(({ code, identifier }) => [code, shortened(identifier)]),
    );
    const present = new Map((await factsOf([...new Set(known.ids.values())])).map((one) => [one.identifier, one]));
    const rows = all.map((one) => {
      const row = { importId: id, position, ...lineOf(one, present.get(one.facts.identifier), known.codes) };
      position += 1;
      counts[COUNTS[row.verdict]] += 1;
      return row;
    });
    await store.addLines(rows);
  }

  function lineOf({ line, findings, facts }: Told, before: Recorded | undefined, taken: ReadonlySet<string>) {
    const { identifier } = facts;
    const about = { line, identifier: identifier ?? "", title: facts.title };
    const refuse = (more: readonly Finding[]) => ({
      ...about,
      verdict: "refuse" as const,
      findings: [...more, ...findings].slice(0, MOST_FINDINGS),
    });
    if (!identifier) return refuse([unfit("iati-identifier", line, "imports.noIdentifier")]);
    if (identifiers.has(identifier)) return refuse([unfit("iati-identifier", line, "imports.twice", { identifier })]);
    identifiers.add(identifier);
    if (findings.some(({ severity }) => severity === "critical")) return refuse([]);
    if (!facts.status) return refuse([unfit("activity-status", line, "imports.noStatus")]);

    const code = before?.code ?? [facts.code, shortened(identifier)].find((one) => !taken.has(one) && !codes.has(one));
    if (!code) return refuse([unfit("iati-identifier", line, "imports.codeTaken", { code: facts.code })]);
    const parsed = Facts.safeParse({ ...facts, code, area: before?.area ?? facts.area });
    if (!parsed.success) return refuse(parsed.error.issues.map((issue) => faultOf(issue, line)));
    codes.add(code);
    const after: ProjectFacts = { ...(stripped(parsed.data) as ProjectFacts), kept: facts.kept };
    const changes = before ? changesOf(before, after) : [];
    const verdict: ImportVerdict = !before ? "create" : changes.length > 0 ? "change" : "unchanged";
    return {
      ...about,
      verdict,
      findings: findings.slice(0, MOST_FINDINGS),
      ...(before && { projectId: before.id, projectVersion: before.version }),
      changes: changes.map((change) => ({ ...change, before: cut(change.before), after: cut(change.after) })),
      ...(verdict !== "unchanged" && { facts: after }),
    };
  }
}

const toldBy = (node: Node, found: readonly Finding[]): Told => ({
  line: node.line,
  findings: [...found],
  facts: projectOf(node),
});

const shortened = (identifier: string | null) => (identifier ?? "").slice(0, 60);

/** What the register itself cannot take; the rule's number is then the field's name. */
const unfit = (rule: string, line: number, says: string, params: Finding["params"] = {}): Finding => ({
  rule,
  severity: "critical",
  line,
  says,
  params,
});

function faultOf(issue: Parameters<typeof complaintOf>[0], line: number): Finding {
  const { key, params = {} } = complaintOf(issue);
  return unfit(issue.path.join("."), line, `complaints.${key}`, params as Finding["params"]);
}

/** Rows of a form know where they stood; those of a file do not. */
const stripped = (facts: object) =>
  Object.fromEntries(
    Object.entries(facts).map(([field, value]) => [
      field,
      Array.isArray(value) ? value.map(({ was: _was, ...row }) => row) : value,
    ]),
  );

/** What a page can tell; a list that is new throughout is not told twice. */
const LONGEST = 8_000;
const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
