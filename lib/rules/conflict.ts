import type { Hat } from "./hats";
import { STEP_ACTIONS } from "./route";
import { granted, no, type Verdict } from "./verdict";
import { CAPACITY_ACTS, type ConflictSource, type ConflictType, FOLLOW_UP_ACTS, type InterestKind } from "./words";

/**
 * Conflicts of interest: when one is suggested, and what it hides. What it takes away is said in
 * `hats.ts`: whoever has one wears no hat but the reader's, or none at all behind a wall.
 */

/** A standing interest as its holder declared it. Days as `2026-11-23`, both included. */
export type Interest = {
  id: string;
  kind: InterestKind;
  /** ISO 3166-1 alpha-2, of `country`. */
  country: string | null;
  /** Of `employer` and `funder`. */
  organisation: string | null;
  /** Of `projectRole`. */
  projectId: string | null;
  from: string | null;
  until: string | null;
};

/** What an item is about, as far as an interest may touch it. */
export type Matter = {
  projectId: string | null;
  projectCountries: readonly string[];
  /** Code of the delegation that filed it. */
  filedBy: string | null;
  /** Who asks for capacity, and where. */
  authority: string | null;
  country: string | null;
};

/** Somebody about to be asked for advice, or to vote. */
export type Candidate = {
  personId: string;
  /** Code of the delegation they sit for. */
  delegation: string | null;
  interests: readonly Interest[];
  /** Ids of those interests whose organisation the item's text mentions. */
  named: readonly string[];
};

/** Why a conflict is suggested: a message under `conflicts.because`. */
export const BECAUSE = [
  "sameDelegation",
  "countryFiles",
  "countryRequests",
  "countryOfProject",
  "roleInProject",
  "organisationRequests",
  "organisationNamed",
] as const;
type Because = (typeof BECAUSE)[number];

export type Suggestion = {
  personId: string;
  because: Because;
  type: ConflictType;
  interestId: string | null;
  country: string | null;
  organisation: string | null;
};

/** `advise`: to be asked for a review. `vote`: to speak for a delegation. */
export type Occasion = "advise" | "vote";

/** Years that an interest still counts after it ended. Ours, as no statute of the committees says otherwise. */
export const COOLING_OFF_YEARS = 2;

/** The conflicts that somebody's standing interests suggest towards an item, the weightiest reason first. */
export function suggestConflicts(matter: Matter, who: Candidate, occasion: Occasion, today: string): Suggestion[] {
  const suggest = (because: Because, type: ConflictType, interest?: Interest): Suggestion => ({
    personId: who.personId,
    because,
    type,
    interestId: interest?.id ?? null,
    country: interest?.country ?? null,
    organisation: interest?.organisation ?? null,
  });
  const live = who.interests.filter((interest) => counts(interest, today));
  const found = live.flatMap((interest): Suggestion[] => {
    const because = touches(matter, who, occasion, interest);
    return because ? [suggest(because, because === "roleInProject" ? "collaborator" : "institutional", interest)] : [];
  });
  // Whoever advises should not sit for the delegation that filed. Its vote is another matter: states vote on their own.
  const own = occasion === "advise" && who.delegation !== null && who.delegation === matter.filedBy;
  return own ? [suggest("sameDelegation", "institutional"), ...found] : found;
}

/** An interest counts from its first day, or at once when none is said, until some time after its last. */
export function counts({ from, until }: Pick<Interest, "from" | "until">, today: string): boolean {
  const cooled = `${String(Number(today.slice(0, 4)) - COOLING_OFF_YEARS).padStart(4, "0")}${today.slice(4)}`;
  return (from === null || from <= today) && (until === null || until > cooled);
}

function touches(matter: Matter, who: Candidate, occasion: Occasion, interest: Interest): Because | undefined {
  const { kind, country, organisation, projectId, id } = interest;
  switch (kind) {
    case "projectRole":
      return projectId !== null && projectId === matter.projectId ? "roleInProject" : undefined;
    case "country":
      // A delegate speaks for a state: its interest is their mandate, and no conflict.
      if (country === null || (occasion === "vote" && country === who.delegation)) return undefined;
      if (country === matter.country) return "countryRequests";
      if (country === matter.filedBy) return "countryFiles";
      return matter.projectCountries.includes(country) ? "countryOfProject" : undefined;
    case "employer":
    case "funder":
      if (organisation === null) return undefined;
      if (matter.authority !== null && folded(organisation) === folded(matter.authority)) return "organisationRequests";
      return who.named.includes(id) ? "organisationNamed" : undefined;
  }
}

const folded = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What only those who look after conflicts may see of an item's record. */
const CONFLICT_ACTS = [
  "declareConflict",
  "withdrawConflict",
  "recordConflict",
  "setConflictAside",
  "liftConflict",
  "pinConflict",
  "unpinConflict",
] as const;

/**
 * How those acts stand in the item's record, which whoever reads the item may take away and verify: that something
 * was done about a conflict. Who did what is in the entry's data, which are withheld from everybody else.
 */
export const SEALED = "sealed";

export const isSealed = (act: string) => (CONFLICT_ACTS as readonly string[]).includes(act);

/**
 * What of an item's record is no part of its proceedings: the text, its files and people, the way it went, and
 * what came of it after its adoption, which the committee follows in public. Who broke a silence is said in the step
 * itself, and is part of them.
 */
const OUTSIDE_PROCEEDINGS: readonly string[] = [
  ...STEP_ACTIONS.filter((action) => action !== "breakSilence"),
  "shareItem",
  "attachFile",
  "removeAttachment",
  "handOverChair",
  "takeChair",
  "issueAddendum",
  ...FOLLOW_UP_ACTS,
  ...CAPACITY_ACTS,
];

/** Whether an event of this act is shown to somebody who wears these hats. What is not listed is hidden from the recused. */
export function seesEvent(act: string, hats: readonly Hat[]): boolean {
  if (hats.includes("recused")) return OUTSIDE_PROCEEDINGS.includes(act);
  return !(isSealed(act) || act === SEALED) || seesConflicts(hats);
}

/** Who may know of others' conflicts with an item: those who look after them. */
export const seesConflicts = (hats: readonly Hat[]) => hats.includes("secretary") || hats.includes("chair");

/** What the rules need to know of one conflict. */
export type ConflictFacts = { source: ConflictSource; pinned: boolean; lifted: boolean };

/** A person takes back what they declared themselves; what an officer recorded or pinned stays until an officer lifts it. */
export function mayWithdraw({ source, pinned, lifted }: ConflictFacts): Verdict {
  if (lifted) return no("conflictLifted");
  if (pinned) return no("conflictPinned");
  return source === "declared" ? granted : no("conflictRecorded");
}

/** An officer lifts or changes a conflict; a pinned one, only a secretary. */
export function mayChange({ pinned, lifted }: ConflictFacts, hats: readonly Hat[]): Verdict {
  if (lifted) return no("conflictLifted");
  return pinned && !hats.includes("secretary") ? no("conflictPinned") : granted;
}

/** Whoever both reviews and votes is suggested for either; where both stand together, each reason is told once. */
export const toldOnce = <S extends Suggestion>(suggested: readonly S[]): S[] =>
  suggested.filter(
    (one, at) =>
      suggested.findIndex(
        ({ personId, because, interestId }) =>
          personId === one.personId && because === one.because && interestId === one.interestId,
      ) === at,
  );
