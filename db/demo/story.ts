/** How an item of the demo is told: who wrote what, and what happened to it on which day. */

import type { ItemAct } from "@/lib/rules/access";
import type { StepAction } from "@/lib/rules/route";
import type {
  Advice,
  Choice,
  Confidentiality,
  ConflictType,
  KindName,
  Part,
  Secrecy,
  StatementKind,
} from "@/lib/rules/words";
import type { CastName, CommitteeName } from "../cast";

export type Content = Record<string, unknown>;

export type Story = {
  /** Names the story for good: its ids are made of it. */
  key: string;
  committee?: CommitteeName;
  kind: KindName;
  by: CastName;
  /** Days ago that the draft was begun. */
  begun: number;
  language?: string;
  confidentiality?: Confidentiality;
  data: Content;
  life?: readonly Act[];
};

/** What one person did, so many days ago. Acts of one day follow each other in the order told. */
export type Act = { day: number; who: CastName | null; does: StepAction | ItemAct | "entrustVote" } & Partial<{
  whom: CastName;
  part: Part;
  text: string;
  changes: Content;
  position: Advice;
  /** The reviewer's own: criterion, rating, what it rests on. */
  ratings: [criterion: string, rating: string, evidence: string][];
  choice: Choice;
  /** What a delegation says under silence or to a consensus. */
  answer: Exclude<Choice, "approve" | "abstain"> | "comment";
  meeting: string;
  days: number;
  /** How the ballot is held, and for which other delegation a vote is entrusted or cast. */
  secrecy: Secrecy;
  delegation: string;
  statement: StatementKind;
  conflict: ConflictType;
  file: { name: string; content: string };
}>;

/** `null` stands for the author. */
export const submit = (day: number, text = ""): Act => ({ day, who: null, does: "submit", text });
/** Hands in a new revision with these fields changed; the text says what changed. */
export const resubmit = (day: number, text: string, changes: Content): Act => ({
  day,
  who: null,
  does: "resubmit",
  text,
  changes,
});
export const withdraw = (day: number, text: string): Act => ({ day, who: null, does: "withdraw", text });
export const share = (day: number, whom: CastName, part: Part): Act => ({
  day,
  who: null,
  does: "shareItem",
  whom,
  part,
});
export const attach = (day: number, name: string, content: string): Act => ({
  day,
  who: null,
  does: "attachFile",
  file: { name, content },
});

export const startReview = (day: number, who: CastName): Act => ({ day, who, does: "startReview" });
export const sendBack = (day: number, who: CastName, text: string): Act => ({ day, who, does: "return", text });
export const reject = (day: number, who: CastName, text: string): Act => ({ day, who, does: "reject", text });
export const defer = (day: number, who: CastName, text: string): Act => ({ day, who, does: "defer", text });
export const openBallot = (day: number, who: CastName, days?: number): Act => ({
  day,
  who,
  does: "openBallot",
  ...(days && { days }),
});

export const secretBallot = (day: number, who: CastName): Act => ({ day, who, does: "openBallot", secrecy: "secret" });
export const suspend = (day: number, who: CastName, text: string): Act => ({ day, who, does: "suspendBallot", text });
/** Puts the delegation's vote into the hands of another delegation's head. */
export const entrust = (day: number, who: CastName, delegation: string): Act => ({
  day,
  who,
  does: "entrustVote",
  delegation,
});
/** A head casts the vote that another delegation entrusted. */
export const voteFor = (day: number, who: CastName, delegation: string, choice: Choice): Act => ({
  day,
  who,
  does: "castBallot",
  delegation,
  choice,
});
export const state = (day: number, who: CastName, statement: StatementKind, text: string): Act => ({
  day,
  who,
  does: "makeStatement",
  statement,
  text,
});

/** Has no part in the proceedings from then on, and says why. */
export const declareConflict = (day: number, who: CastName, conflict: ConflictType, text: string): Act => ({
  day,
  who,
  does: "declareConflict",
  conflict,
  text,
});

/** Asks a reviewer to advise within so many days. */
export const ask = (day: number, who: CastName, whom: CastName, days = 10): Act => ({
  day,
  who,
  does: "assignReviewer",
  whom,
  days,
});
export const release = (day: number, who: CastName, whom: CastName, text: string): Act => ({
  day,
  who,
  does: "releaseReviewer",
  whom,
  text,
});
export const accept = (day: number, who: CastName): Act => ({ day, who, does: "respondToAssignment" });
export const decline = (day: number, who: CastName, text: string): Act => ({
  day,
  who,
  does: "respondToAssignment",
  text,
});
export const advise = (
  day: number,
  who: CastName,
  position: Advice,
  text: string,
  ratings: NonNullable<Act["ratings"]> = [],
): Act => ({
  day,
  who,
  does: "giveAdvice",
  position,
  text,
  ratings,
});
export const comment = (day: number, who: CastName | null, text: string): Act => ({
  day,
  who,
  does: "commentItem",
  text,
});
export const vote = (day: number, who: CastName, choice: Choice, text = ""): Act => ({
  day,
  who,
  does: "castBallot",
  choice,
  text,
});
