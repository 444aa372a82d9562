import { canonical } from "./canonical";
import type { Link } from "./chain";
import type { Head, Proof, Signed } from "./checkpoint";
import type { Ballot, DecisionRule, Seat } from "./decision-rule";
import { isObject } from "./fault";
import type { Account } from "./project-account";
import type { Outcome, ProjectStatus, StatementKind } from "./words";

/** A position as the record gives it: what a recount counts, who spoke, and why. What members agreed on, none of them said. */
type Position = Ballot & { person?: string; statement?: string };

/** What was entered in the record beside the positions: by a person, for a delegation unless they sit for none. */
export type Statement = {
  ballot: string;
  kind: StatementKind;
  seat: string | null;
  body: string;
  by: string;
  at: string;
};

export type Text = {
  number: number;
  title: string;
  data: Readonly<Record<string, unknown>>;
  note: string;
  by: string;
  at: string;
};

export type Key = { key: string; since: string; endorsedBy: string | null; endorsement: string | null };

type Committee = { id: string; symbol: string; name: Readonly<Record<string, string>> };

/** What every exported record holds, whatever it is the record of. */
type Exported = {
  /** Where it was exported, and when. */
  installation: string;
  exportedAt: string;
  /** Names by the ids that entries and ballots hold. */
  people: Readonly<Record<string, string>>;
  chain: { id: string; length: number; head: string | null };
  entries: readonly Link[];
  /** The latest checkpoint, and those that were asked for, each with the place of this chain's head in it. */
  checkpoints: readonly (Signed & { proof: Proof })[];
  keys: readonly Key[];
  signature: { key: string; value: string };
};

/** The record of a project: what was done to it, its results and its risks. `revision` of an entry is the project's version. */
export type ProjectRecord = Exported & {
  format: "project/1";
  project: {
    id: string;
    code: string;
    identifier: string | null;
    title: string;
    language: string;
    status: ProjectStatus;
    version: number;
    committee: Committee;
    /** All that the register knows of it; not in files of before its entries accounted for that. */
    facts?: Account;
  };
};

/**
 * The record of one item, whole, for whoever keeps it. One that was decided by ballot is `decision/1` and can be
 * recounted; any other is `record/1`. What the reader may not see is left out, and the rest holds without it.
 */
export type RecordBundle = Exported & {
  format: "decision/1" | "record/1";
  item: {
    id: string;
    symbol: string | null;
    kind: string;
    title: string;
    language: string;
    status: string;
    revision: number;
    committee: Committee;
    decision: { symbol: string | null; outcome: string; at: string; ballot: string | null } | null;
  };
  rule?: DecisionRule;
  roster?: readonly Seat[];
  /** Of a secret ballot: who had a seat. Its roster has no names. */
  electorate?: readonly Seat[];
  ballots?: readonly Position[];
  closesAt?: string;
  outcome?: Outcome;
  /** The text of every revision as it was submitted. */
  texts: readonly Text[];
  /** Explanations of vote, reservations and interpretative statements, oldest first. */
  statements: readonly Statement[];
  delegations: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

export type AnyRecord = RecordBundle | ProjectRecord;

/** What the record is of. */
export const subjectOf = (record: AnyRecord) => (record.format === "project/1" ? record.project : record.item);

/** What the signature is over: everything but itself. */
export const textOfBundle = (bundle: Omit<RecordBundle, "signature"> | Omit<ProjectRecord, "signature">): string =>
  `majlis record 1\n${canonical({ ...bundle, signature: undefined })}`;

/** A checkpoint that somebody kept: its line alone, or with all the heads it is over. */
export type Saved = Signed & { heads?: readonly Head[] };

const strings = (value: unknown, ...names: string[]) =>
  isObject(value) && names.every((name) => typeof value[name] === "string");
const numbers = (value: unknown, ...names: string[]) =>
  isObject(value) && names.every((name) => Number.isSafeInteger(value[name]));
const lists = (value: unknown, each: (entry: unknown) => boolean) => Array.isArray(value) && value.every(each);

const isEntry = (entry: unknown) =>
  strings(entry, "chain", "hash") &&
  numbers(entry, "seq") &&
  ((isObject(entry) && entry.withheld === true) || strings(entry, "at", "act", "dataHash"));
const isHead = (head: unknown) => strings(head, "hash", "trail") && numbers(head, "seq");
const isSigned = (value: unknown) =>
  strings(value, "format", "at", "root", "key", "signature") &&
  numbers(value, "number", "size") &&
  (value as Signed).format === "checkpoint/1";

/** Whether a checkpoint has the form of one: what `verifyRecord` takes for granted. */
export const isSaved = (value: unknown): value is Saved =>
  isSigned(value) &&
  isObject(value) &&
  (value.heads === undefined || lists(value.heads, (head) => isHead(head) && strings(head, "chain")));

/** The part of a record that has not the form of one; undefined when all have it. */
export function misshapen(input: unknown): string | undefined {
  if (!isObject(input)) return "the record";
  const { people, chain, entries, checkpoints, keys, signature } = input;
  const fits: Record<string, boolean> = {
    ...(input.format === "project/1" ? fitsProject(input) : fitsItem(input)),
    people: isObject(people),
    chain: strings(chain, "id") && numbers(chain, "length"),
    entries: lists(entries, isEntry),
    checkpoints: lists(
      checkpoints,
      (one) =>
        isSigned(one) &&
        isObject(one) &&
        isHead(one.proof) &&
        numbers(one.proof, "index") &&
        lists((one.proof as Proof).path, (hash) => typeof hash === "string"),
    ),
    keys: lists(keys, (key) => strings(key, "key")),
    signature: strings(signature, "key", "value"),
  };
  return Object.keys(fits).find((part) => !fits[part]);
}

const fitsProject = ({ project }: Record<string, unknown>) => ({
  project:
    strings(project, "id", "code", "status", "title") &&
    numbers(project, "version") &&
    isObject(project) &&
    (project.facts === undefined || isObject(project.facts)),
});

const fitsItem = ({ format, item, texts, statements, delegations }: Record<string, unknown>) => ({
  format: format === "decision/1" || format === "record/1",
  item: strings(item, "id", "status", "title") && numbers(item, "revision"),
  texts: lists(texts, (text) => strings(text, "title") && numbers(text, "number")),
  statements: lists(statements, (statement) => strings(statement, "ballot", "kind", "body", "by")),
  delegations: isObject(delegations),
});
