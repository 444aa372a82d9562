/**
 * What the register knows of a project, as the project's record accounts for it: an entry says under `set` what it
 * made of which field or list, so that none of it is known to its row alone.
 */
import { canonical } from "./canonical";
import type { Sha256 } from "./chain";
import { type Entry, fieldText, listEntries } from "./project-changes";
import { CORE_FIELDS, type PartName, type ProjectCore, type ProjectFacts } from "./project-facts";
import { isPartName, PART_NAMES } from "./project-parts";

const ACCOUNT_FIELDS = [...CORE_FIELDS, ...PART_NAMES] as const;
type AccountField = keyof ProjectCore | PartName;
/** With what stands beside them: every assessment of its risk, and what lists and counts go by, which follows from others. */
export const TOLD_FIELDS = [...ACCOUNT_FIELDS, "risks"] as const;
export const FOLLOWING = {
  countries: (told: Account) =>
    words(
      entriesOf(told.places).filter(({ kind }) => kind === "country"),
      (one) => one.code,
    ),
  riskClasses: (told: Account) => {
    const latest = new Map(entriesOf(told.risks).map((one) => [one.framework, one]));
    return words([...latest.values()], ({ framework, code }) => `${framework}:${code}`);
  },
} as const;

/** A field as text, or a list as entries of texts: as `changes` tell them. */
type Stands = string | readonly Entry[];
export type Account = Readonly<Record<string, Stands>>;
/** The same as an entry sets it: what is long by its hash. */
export type SetFacts = Readonly<Record<string, Stands | { sha256: string }>>;

/** Letters that an entry tells as they are. */
const SHORT = 200;

export const accountOf = (facts: ProjectFacts, fields: readonly AccountField[] = ACCOUNT_FIELDS): Account =>
  Object.fromEntries(
    fields.map((field) => [field, isPartName(field) ? listEntries(field, facts) : fieldText(facts[field])]),
  );

/** What an entry says it set, of a project as it stands afterwards. */
export const factsSet = (sha256: Sha256, facts: ProjectFacts, fields?: readonly AccountField[]): SetFacts =>
  Object.fromEntries(
    Object.entries(accountOf(facts, fields)).map(([field, stands]) => [
      field,
      stands.length <= (typeof stands === "string" ? SHORT : 0) ? stands : { sha256: hashOfFact(sha256, stands) },
    ]),
  );

/** What an entry says it set of the assessments, oldest first within each framework. */
export const risksSet = (sha256: Sha256, risks: readonly Entry[]): SetFacts => ({
  risks: risks.length === 0 ? [] : { sha256: hashOfFact(sha256, risks) },
});

/** Whether what stands is what an entry set. */
export const stands = (sha256: Sha256, set: SetFacts[string], now: Stands): boolean =>
  typeof set === "object" && "sha256" in set
    ? set.sha256 === hashOfFact(sha256, now)
    : canonical(set) === canonical(now);

export const wordsOf = (all: readonly string[]) => [...new Set(all)].sort().join(", ");
const words = (all: readonly Entry[], of: (one: Entry) => string | undefined) =>
  wordsOf(all.map((one) => of(one) ?? ""));
const entriesOf = (stands: Stands | undefined) => (typeof stands === "object" ? stands : []);

const hashOfFact = (sha256: Sha256, stands: Stands) =>
  sha256(`majlis fact 1\n${typeof stands === "string" ? stands : canonical(stands)}`);

/** The fields of the account among those that a change names. */
export const accountFields = (named: readonly { field: string }[]): AccountField[] =>
  ACCOUNT_FIELDS.filter((field) => named.some((change) => change.field === field));
