/**
 * What the public is shown of a decision: who may have it shown, and what the file holds. A file once
 * published never changes; its SHA-256 is its name.
 */
import { idleCastingVote } from "./decision";
import type { DecisionRule } from "./decision-rule";
import { granted, no, type Verdict } from "./verdict";
import {
  type Choice,
  type Confidentiality,
  type KindName,
  type Outcome,
  type Procedure,
  PUBLISHED_POSITIONS,
  type PublishedPositions,
  type StatementKind,
} from "./words";

type Named = { en: string } & Record<string, string>;
export type Party = { code: string; name: Named };

/** What the rule needs to know of an item. */
type PublicationFacts = { confidentiality: Confidentiality; outcome: Outcome | null; symbol: string | null };

/** Only what was decided, numbered and written for the public. */
export function mayBePublic({ confidentiality, outcome, symbol }: PublicationFacts): Verdict {
  if (outcome === null) return no("notDecided");
  if (confidentiality !== "public")
    return no(confidentiality === "restricted" ? "restrictedNotPublic" : "committeeNotPublic");
  return outcome === "adopted" && symbol === null ? no("notNumbered") : granted;
}

/** What may be told of the vote: as much as the committee allows, and of a secret one never by delegation. */
export const positionsAllowed = (allowed: PublishedPositions, secret: boolean): readonly PublishedPositions[] =>
  PUBLISHED_POSITIONS.slice(
    0,
    PUBLISHED_POSITIONS.indexOf(secret && allowed === "byDelegation" ? "counts" : allowed) + 1,
  );

export type Votes =
  | { told: "none" }
  | { told: "counts"; counts: Partial<Record<Choice, number>>; seats: number }
  /** `counted` is false of a casting vote where there was no tie to break. */
  | { told: "byDelegation"; positions: { delegation: Party; choice: Choice | null; counted?: false }[] };

/** A ballot as it ended: each seat with its position, null for silence; of a secret one the counts alone. */
export type Poll = {
  rule: DecisionRule | null;
  seats: { id: string; delegation: Party; choice: Choice | null }[];
  counts: Partial<Record<Choice, number>> | null;
};

export function votesTold({ rule, seats, counts }: Poll, told: PublishedPositions): Votes {
  if (told === "none") return { told };
  const idle = counts === null ? idleSeat(rule, seats) : undefined;
  if (told === "byDelegation" && counts === null)
    return {
      told,
      positions: seats.map(({ id, delegation, choice }) => ({
        delegation,
        choice,
        ...(id === idle && { counted: false as const }),
      })),
    };
  return { told: "counts", counts: counts ?? tally(seats.filter(({ id }) => id !== idle)), seats: seats.length };
}

/** The seat that breaks ties, when it spoke and there was none to break. */
function idleSeat(rule: DecisionRule | null, seats: Poll["seats"]): string | undefined {
  const said = seats.flatMap(({ id, choice }) => (choice ? [{ seat: id, choice }] : []));
  return (rule && idleCastingVote(rule, seats, said))?.seat;
}

function tally(seats: Poll["seats"]): Partial<Record<Choice, number>> {
  const counts: Partial<Record<Choice, number>> = {};
  for (const { choice } of seats) if (choice) counts[choice] = (counts[choice] ?? 0) + 1;
  return counts;
}

export type Correction = { field: string; instead: string; read: string };

/** A text as it was submitted, or as a corrigendum left it. */
export type RevisionPaper = {
  number: number;
  corrigendum: number | null;
  corrections: Correction[] | null;
  note: string;
  submittedAt: string;
  name: string;
};

/** What of a publication is about the decision itself; the same content is never published twice in a row. */
export type PublicContent = {
  committee: { slug: string; symbol: string; name: Named };
  decision: {
    symbol: string | null;
    outcome: Outcome;
    procedure: Procedure;
    decidedAt: string;
    year: number;
    /** What the chair announced, and the interpretative statements and reservations read out with it. */
    announced: { at: string; meeting: string; metOn: string | null; remarks: string } | null;
    votes: Votes;
    /** Reservations and interpretative statements; whoever sits for no delegation stays unnamed. */
    statements: { delegation: Party | null; kind: StatementKind; body: string; at: string }[];
  };
  document: {
    symbol: string;
    kind: KindName;
    language: string;
    area: string | null;
    title: string;
    submittedBy: Party | null;
    /** The fields as filed, without the data of persons. */
    content: Record<string, unknown>;
    corrigenda: { symbol: string; issuedAt: string; reason: string; corrections: Correction[] }[];
    addenda: { symbol: string; issuedAt: string; title: string; body: string }[];
  };
  /** The content as HTML, in each language that labels it. */
  html: Record<string, string>;
  /** The entry of the record that decided it, without what it holds: the hash can be computed again from it. */
  record: Record<string, unknown> | null;
};

export type PublicationDocument = PublicContent & {
  format: "publication/1";
  version: number;
  publishedAt: string;
  /** What this version corrects; null for the first. */
  corrects: string | null;
};

/** The bytes that are hashed and handed out, as text. */
export const inFile = (document: PublicationDocument): string => `${JSON.stringify(document, null, 2)}\n`;

/** The content of a document, to be compared with another's. */
export function contentText({ committee, decision, document, html, record }: PublicContent): string {
  return JSON.stringify({ committee, decision, document, html, record });
}
