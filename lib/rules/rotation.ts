import { type Away, missedDays, spanOver } from "./away";
import { daysBetween } from "./days";
import { no, type ReasonParams, type Verdict, yes } from "./verdict";
import type { Area, KindName, ReviewResponse } from "./words";

/** What an assignment asks for. Days are whole, as `2026-11-23`, by the committee's calendar. */
export type Wanted = { language: string; area: Area | null; kind: KindName; today: string; dueOn: string };

/** Somebody who holds a reviewer's role today, and what speaks for or against asking them. */
export type Candidate = {
  id: string;
  name: string;
  /** Assignments anywhere that still wait for their answer or advice. */
  load: number;
  languages: readonly string[];
  areas: readonly string[];
  kinds: readonly string[];
  /** Days since they were last asked to review anything; null when never. */
  restedDays: number | null;
  /** Running and coming times out of office. */
  away: readonly Away[];
  /** The last day of the reviewer's mandate; null when it is open. */
  mandateUntil: string | null;
  /** Wrote the item, or writes it with the author. */
  author: boolean;
  /** Sits for the delegation that the item was filed for. */
  sameDelegation: boolean;
  conflict: "recorded" | "suggested" | null;
  /** What became of asking them to review this very item. */
  asked: ReviewResponse | null;
};

/** One thing said of a candidate: a message under `rotation`, with its numbers and days. */
export type Remark = { says: string; params?: ReasonParams };
type Suggested<C extends Candidate = Candidate> = C & { because: Remark[] };
export type LeftOut<C extends Candidate = Candidate> = C & { because: Remark };
export type Rotation<C extends Candidate = Candidate> = { suggested: Suggested<C>[]; leftOut: LeftOut<C>[] };

type Line = {
  by: string;
  /** Smaller comes first; equals go on to the next line. */
  rank: (candidate: Candidate, wanted: Wanted) => number;
  says: (candidate: Candidate, wanted: Wanted) => Remark;
};

/** What sets one reviewer before another, the weightiest first. Nothing is added up: a later line only parts equals. */
export const ORDER = [
  {
    by: "independence",
    rank: ({ sameDelegation, conflict }) => (conflict ? 2 : sameDelegation ? 1 : 0),
    says: ({ sameDelegation, conflict }) =>
      conflict ? said("possibleConflict") : said(sameDelegation ? "sameDelegation" : "independent"),
  },
  {
    by: "language",
    rank: (candidate, wanted) => (reads(candidate, wanted) ? 0 : 1),
    says: (candidate, { language, ...wanted }) =>
      said(reads(candidate, { language, ...wanted }) ? "readsLanguage" : "otherLanguage", { languages: [language] }),
  },
  {
    by: "expertise",
    rank: (candidate, wanted) => 3 - 2 * Number(knowsArea(candidate, wanted)) - Number(knowsKind(candidate, wanted)),
    says: expertiseOf,
  },
  { by: "load", rank: ({ load }) => load, says: ({ load }) => said("load", { load }) },
  {
    by: "rest",
    rank: ({ restedDays }) => (restedDays === null ? Number.NEGATIVE_INFINITY : -restedDays),
    says: ({ restedDays }) => (restedDays === null ? said("neverAsked") : said("rested", { days: restedDays })),
  },
] as const satisfies readonly Line[];

type Bar = { bars: string; when: (candidate: Candidate, wanted: Wanted) => ReasonParams | false };

/** What leaves somebody out of the suggestions; the first that holds is told. */
export const BARS = [
  { bars: "author", when: ({ author }) => author && {} },
  { bars: "conflicted", when: ({ conflict }) => conflict === "recorded" && {} },
  { bars: "asked", when: ({ asked }) => (asked === "pending" || asked === "accepted") && {} },
  { bars: "declined", when: ({ asked }) => asked === "declined" && {} },
  { bars: "away", when: ({ away }, { today }) => spanOver(away, today, today) ?? false },
  { bars: "awayMost", when: awayMost },
  {
    bars: "mandateEnds",
    when: ({ mandateUntil }, { dueOn }) => mandateUntil !== null && mandateUntil < dueOn && { until: mandateUntil },
  },
] as const satisfies readonly Bar[];

/** Marks those whose interests suggest a conflict. What is on record weighs more. */
export const weigh = <C extends Candidate>(candidates: readonly C[], suggested: readonly { personId: string }[]): C[] =>
  candidates.map((one) =>
    one.conflict === null && suggested.some(({ personId }) => personId === one.id)
      ? { ...one, conflict: "suggested" }
      : one,
  );

/** The reviewers of a committee in the order in which to ask them, and those whom not to ask, each with the reason. */
export function rotation<C extends Candidate>(candidates: readonly C[], wanted: Wanted): Rotation<C> {
  const suggested: Suggested<C>[] = [];
  const leftOut: LeftOut<C>[] = [];
  for (const candidate of candidates) {
    const because = barOf(candidate, wanted);
    if (because) leftOut.push({ ...candidate, because });
    else suggested.push({ ...candidate, because: remarksOn(candidate, wanted) });
  }
  return {
    suggested: suggested.sort((one, other) => before(one, other, wanted)),
    leftOut: leftOut.sort(byId),
  };
}

/** Who is next: the first whom nothing has to be confirmed about. */
export const nextOf = <C extends Candidate>({ suggested }: Rotation<C>): Suggested<C> | undefined =>
  suggested.find(({ conflict }) => conflict === null);

/** What a secretary may overrule, once told. */
const CONFIRMED: readonly string[] = ["away", "awayMost", "mandateEnds"];

/** May this reviewer be asked by hand? What can be overruled is refused once, with what must be confirmed. */
export function mayAsk(candidate: Candidate, wanted: Wanted, confirmed: boolean): Verdict<Remark[]> {
  const { name } = candidate;
  const bar = barOf(candidate, wanted);
  if (bar && !(confirmed && CONFIRMED.includes(bar.says))) return no(`ask.${bar.says}`, { name, ...bar.params });
  if (candidate.conflict && !confirmed) return no("ask.possibleConflict", { name });
  return yes([...(bar ? [bar] : []), ...remarksOn(candidate, wanted)]);
}

function remarksOn(candidate: Candidate, wanted: Wanted): Remark[] {
  const part = spanOver(candidate.away, wanted.today, wanted.dueOn);
  return [...ORDER.map(({ says }) => says(candidate, wanted)), ...(part ? [said("awayPart", part)] : [])];
}

function barOf(candidate: Candidate, wanted: Wanted): Remark | null {
  for (const { bars, when } of BARS) {
    const params = when(candidate, wanted);
    if (params) return said(bars, params);
  }
  return null;
}

function before(one: Candidate, other: Candidate, wanted: Wanted): number {
  for (const { rank } of ORDER) {
    const [mine, theirs] = [rank(one, wanted), rank(other, wanted)];
    if (mine !== theirs) return mine < theirs ? -1 : 1;
  }
  return byId(one, other);
}

const byId = (one: Candidate, other: Candidate) => (one.id < other.id ? -1 : 1);

const said = (says: string, params?: ReasonParams): Remark => ({ says, ...(params && { params }) });

const reads = ({ languages }: Candidate, { language }: Wanted) => languages.includes(language);
const knowsArea = ({ areas }: Candidate, { area }: Wanted) => area !== null && areas.includes(area);
const knowsKind = ({ kinds }: Candidate, { kind }: Wanted) => kinds.includes(kind);

function expertiseOf(candidate: Candidate, wanted: Wanted): Remark {
  const [area, kind] = [knowsArea(candidate, wanted), knowsKind(candidate, wanted)];
  const areas = wanted.area && { areas: [wanted.area] };
  if (area && areas) return kind ? said("knowsBoth", { ...areas, kinds: [wanted.kind] }) : said("knowsArea", areas);
  return kind ? said("knowsKind", { kinds: [wanted.kind] }) : said("knowsNeither");
}

/** Away for half of the days there are, or for more: too little is left to read and write in. */
function awayMost({ away }: Candidate, { today, dueOn }: Wanted): ReasonParams | false {
  const span = spanOver(away, today, dueOn);
  const missed = missedDays(away, today, dueOn);
  return span !== null && 2 * missed > daysBetween(today, dueOn) && { ...span, missed };
}
