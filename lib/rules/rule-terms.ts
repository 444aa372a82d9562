import type { Condition, DecisionRule, Measure, MeasureClause, Share } from "./decision-rule";
import { sameJson } from "./same-json";

/** How many delegations must speak for a vote to count: none, or more than, or at least, a share of those that take part. */
export const QUORUMS = ["none", "third", "half", "twoThirds", "all"] as const;
/** What must be for it. `consensus`: nobody objects. */
export const MAJORITIES = ["half", "threeFifths", "twoThirds", "threeQuarters", "all", "consensus"] as const;
/** Of what the majority is counted: votes for and against · with abstentions · all that take part · all seats. */
export const BASES = ["cast", "voting", "not-recused", "all"] as const;

/** The rules that most committees use, as the answers to a few questions. What they cannot say is written as JSON. */
export type RuleTerms = {
  quorum: (typeof QUORUMS)[number];
  majority: (typeof MAJORITIES)[number];
  base: (typeof BASES)[number];
  /** So many objections are enough to block; 0 when none are. */
  blocking: number;
  /** The group of delegations of which each single objection blocks; none when empty. */
  veto: string;
  /** The weight by which votes are counted; each counts one when empty. */
  weight: string;
  /** The attribute whose groups must agree as well, by more than half of them; none when empty. */
  groupBy: string;
  /** The seat whose vote breaks a tie; a tie fails when empty. */
  casting: string;
};

type Bar = { is: ">" | ">="; share: Share };
const BARS: Record<string, Bar> = {
  third: { is: ">=", share: "1/3" },
  half: { is: ">", share: "1/2" },
  threeFifths: { is: ">=", share: "3/5" },
  twoThirds: { is: ">=", share: "2/3" },
  threeQuarters: { is: ">=", share: "3/4" },
  all: { is: ">=", share: "1/1" },
};

const FOR = ["approve"];
const AGAINST = ["object"];

export function ruleOf(terms: RuleTerms): DecisionRule {
  const { quorum, casting } = terms;
  const conditions = [majorityOf(terms), ...safeguards(terms)];
  const [only] = conditions;
  const spoken = BARS[quorum];
  return {
    choices: { approve: "for", object: "against", abstain: "abstain", recuse: "recused" },
    ...(spoken && {
      quorum: {
        id: "quorum",
        measure: { seats: "voting" },
        is: spoken.is,
        to: { share: spoken.share, of: { seats: "not-recused" } },
      },
    }),
    adopt: conditions.length === 1 && only ? only : { all: conditions },
    ...(casting && { tie: { between: ["approve", "object"], casting } }),
  };
}

function majorityOf({ majority, base, weight }: RuleTerms): MeasureClause {
  const weighed = weight ? { weight } : {};
  const bar = BARS[majority];
  if (!bar) return { id: "consensus", measure: { choices: AGAINST }, is: "<=", to: 0 };
  const measure = { choices: FOR, ...weighed };
  // More for than against is what half of those cast comes to, and how people say it.
  if (majority === "half" && base === "cast")
    return { id: "majority", measure, is: ">", to: { choices: AGAINST, ...weighed } };
  const of: Measure = base === "cast" ? { choices: [...FOR, ...AGAINST], ...weighed } : { seats: base, ...weighed };
  return { id: "majority", measure, is: bar.is, to: { share: bar.share, of } };
}

function safeguards({ blocking, veto, groupBy }: RuleTerms): Condition[] {
  return [
    ...(blocking > 0 ? [{ id: "blocking", measure: { choices: AGAINST }, is: "<=", to: blocking - 1 } as const] : []),
    ...(veto ? [{ id: "veto", measure: { choices: AGAINST, group: veto }, is: "<=", to: 0 } as const] : []),
    ...(groupBy
      ? [
          {
            id: "groups",
            groupBy,
            where: { measure: { choices: FOR }, is: ">", to: { choices: AGAINST } },
            is: ">",
            to: { share: "1/2" },
          } as const,
        ]
      : []),
  ];
}

/** The answers a rule was made of; nothing when it says what they cannot. */
export function termsOf(rule: DecisionRule): RuleTerms | null {
  const clauses = "all" in rule.adopt ? rule.adopt.all : [rule.adopt];
  const named = (id: string) => clauses.find((clause) => "id" in clause && clause.id === id);
  const [blocking, veto, groups] = [named("blocking"), named("veto"), named("groups")];
  const guess = {
    blocking: blocking && "measure" in blocking && typeof blocking.to === "number" ? blocking.to + 1 : 0,
    veto: veto && "measure" in veto && "group" in veto.measure ? (veto.measure.group ?? "") : "",
    groupBy: groups && "groupBy" in groups ? groups.groupBy : "",
    weight: weightIn(named("majority")),
    casting: rule.tie?.casting ?? "",
  };
  for (const quorum of QUORUMS)
    for (const majority of MAJORITIES)
      for (const base of BASES) {
        const terms = { quorum, majority, base, ...guess };
        if (sameJson(ruleOf(terms), rule)) return terms;
      }
  return null;
}

function weightIn(clause: Condition | undefined): string {
  if (!clause || !("measure" in clause) || !("choices" in clause.measure)) return "";
  return clause.measure.weight ?? "";
}
