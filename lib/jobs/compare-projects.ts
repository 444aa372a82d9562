import "server-only";
import { frameworksOf } from "@/lib/framework-facts/store";
import type { Finding } from "@/lib/iati/finding";
import { addLines } from "@/lib/import-lines/store";
import * as store from "@/lib/imports/store";
import { complaintOf } from "@/lib/languages/complaints";
import { PARTS } from "@/lib/project-facts/schema";
import { factsOf, type Recorded } from "@/lib/project-facts/store";
import { CORE, datesInOrder } from "@/lib/projects/schema";
import type { RecordedFramework } from "@/lib/rules/framework-facts";
import { isBudget } from "@/lib/rules/part-faults";
import { type Change, changesOf, type Entry, isOfList } from "@/lib/rules/project-changes";
import type { ProjectFacts } from "@/lib/rules/project-facts";
import type { ImportVerdict } from "@/lib/rules/words";
import { changesWithFramework } from "./compare-framework";

/** A project as a file tells it, before it is held against the register. */
export type Told = {
  line: number;
  findings: Finding[];
  /** By one of these it is found again: its identifier, or where it has none its code. */
  identifier: string | null;
  code: string | null;
  title: string;
  /** Codes that a new project may take, the best first. */
  codes: string[];
  /** The whole project, once it is known what the register has of it. */
  over: (before: Recorded | undefined) => { facts: object; findings: Finding[] };
  /** Whether it tells of results too. */
  results: boolean;
  /** Where a field of the register stands in the file, for what is said about it. */
  place: (field: string) => string;
};

const Facts = datesInOrder(CORE.extend(PARTS));
const COUNTS: Record<ImportVerdict, "creates" | "changes" | "unchanged" | "refused"> = {
  create: "creates",
  change: "changes",
  unchanged: "unchanged",
  refuse: "refused",
};
/** So much is told of one project. */
const MOST_FINDINGS = 50;

/** Holds projects of a file against the register, some at a time, and notes what an import would do with each. */
export function comparer(importId: string, committeeId: string, today: string) {
  const counts = { creates: 0, changes: 0, unchanged: 0, refused: 0 };
  const seen = new Set<string>();
  const codes = new Set<string>();
  let position = 0;
  return { counts, compare };

  async function compare(all: readonly Told[]): Promise<void> {
    const known = await store.knownIn(
      committeeId,
      all.flatMap(({ identifier }) => identifier ?? []),
      all.flatMap((one) => [...one.codes, ...(one.code ? [one.code] : [])]),
    );
    const idOf = ({ identifier, code }: Told) =>
      (identifier && known.byIdentifier.get(identifier)) || (identifier ? undefined : known.byCode.get(code ?? ""));
    const ids = new Set(all.flatMap((one) => idOf(one) ?? []));
    const present = new Map((await factsOf([...ids])).map((one) => [one.id, one]));
    const frameworks = all.some(({ results }) => results) ? await frameworksOf([...ids]) : new Map<string, never>();
    const rows = all.map((one) => {
      const id = idOf(one) ?? "";
      const line = lineOf(one, present.get(id), frameworks.get(id) ?? [], known.byCode);
      const row = { importId, position, ...line };
      position += 1;
      counts[COUNTS[row.verdict]] += 1;
      return row;
    });
    await addLines(rows);
  }

  function lineOf(
    told: Told,
    before: Recorded | undefined,
    framework: RecordedFramework,
    taken: ReadonlyMap<string, string>,
  ) {
    const { line, identifier, title, place } = told;
    const name = identifier ?? told.code ?? "";
    const about = { line, identifier: name, title: title || before?.title || "" };
    const refuse = (more: readonly Finding[]) => ({
      ...about,
      verdict: "refuse" as const,
      findings: [...more, ...told.findings].slice(0, MOST_FINDINGS),
    });
    if (!name) return refuse([unfit(place("identifier"), line, "imports.noIdentifier")]);
    if (seen.has(name)) return refuse([unfit(place("identifier"), line, "imports.twice", { identifier: name })]);
    seen.add(apart(name));
    if (told.findings.some(({ severity }) => severity === "critical")) return refuse([]);

    const { facts, findings } = told.over(before);
    if (findings.length > 0) return refuse(findings);
    const free = (code: string) => !codes.has(code) && (taken.get(code) ?? before?.id) === before?.id;
    const code = [...(before ? [(facts as ProjectFacts).code] : []), ...told.codes].find(free);
    if (!code) return refuse([unfit(place("code"), line, "imports.codeTaken", { code: told.codes[0] ?? name })]);
    const parsed = Facts.safeParse({ ...facts, code });
    if (!parsed.success)
      return refuse(parsed.error.issues.map((issue) => faultOf(issue, line, place(String(issue.path[0] ?? "")))));
    codes.add(apart(code));
    const after: ProjectFacts = { ...(stripped(parsed.data) as ProjectFacts), kept: (facts as ProjectFacts).kept };
    const compared = told.results
      ? changesWithFramework(before, after, { framework, line, today })
      : { changes: before ? changesOf(before, after) : [], findings: [], plan: undefined };
    const { changes, plan } = compared;
    const verdict: ImportVerdict = !before ? "create" : changes.length > 0 ? "change" : "unchanged";
    return {
      ...about,
      verdict,
      findings: [...compared.findings, ...oddBudgets(after, line, place), ...told.findings].slice(0, MOST_FINDINGS),
      ...(before && { projectId: before.id, projectVersion: before.version }),
      changes: changes.map(brief),
      ...(verdict !== "unchanged" && { facts: { ...after, ...(plan && { framework: plan }) } }),
    };
  }
}

/**
 * A copy that stands by itself. A piece of a longer text holds on to all of it, and the names of a file would keep the
 * whole file in memory.
 */
const apart = (text: string) => Buffer.from(text).toString();

/** What the register itself cannot take; the rule's number is then the field's name. */
export const unfit = (rule: string, line: number, says: string, params: Finding["params"] = {}): Finding => ({
  rule,
  severity: "critical",
  line,
  says,
  params,
});

/** The standard lets a budget be any number: what a form would not take is told, and taken. */
function oddBudgets({ budgets }: ProjectFacts, line: number, place: Told["place"]): Finding[] {
  const says = "complaints.budgetNotAboveZero";
  return budgets.every(isBudget) ? [] : [{ rule: place("budgets"), severity: "warning", line, says, params: {} }];
}

function faultOf(issue: Parameters<typeof complaintOf>[0], line: number, rule: string): Finding {
  const { key, params = {} } = complaintOf(issue);
  return unfit(rule, line, `complaints.${key}`, params as Finding["params"]);
}

/** Rows of a form know where they stood; those of a file do not. */
const stripped = (facts: object) =>
  Object.fromEntries(
    Object.entries(facts).map(([field, value]) => [
      field,
      Array.isArray(value) ? value.map(({ was: _was, ...row }) => row) : value,
    ]),
  );

/** Letters of what a page can tell of one field or list; a list that is new throughout is not told twice. */
const LONGEST = 8_000;

function brief(change: Change): Change {
  if (!isOfList(change)) return { ...change, before: cut(change.before), after: cut(change.after) };
  const [gone, come] = [asFits(change.gone), asFits(change.come)];
  const more = change.gone.length + change.come.length - gone.length - come.length;
  return { ...change, gone, come, ...(more > 0 && { more }) };
}

function asFits(entries: readonly Entry[]): Entry[] {
  let letters = 0;
  return entries.filter((entry) => {
    letters += JSON.stringify(entry).length;
    return letters <= LONGEST;
  });
}

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
