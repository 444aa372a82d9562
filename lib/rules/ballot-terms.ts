import { choicesThatBlock } from "./choices";
import type { DecisionRule } from "./decision-rule";
import { granted, no, type Verdict } from "./verdict";
import { clausesIn, measuresIn } from "./walk";
import type { DelegationPolicy, Secrecy } from "./words";

/** What a committee allows in its ballots. Each ballot keeps the terms it was opened under. */
export type BallotTerms = {
  /** How positions may be cast; the first is offered first. */
  secrecies: readonly Secrecy[];
  policy: DelegationPolicy;
  /** Delegations that may entrust their vote to one and the same head; 0 when nobody may. */
  proxies: number;
  /** Days after closing within which the chair may re-open a ballot that has not adopted; 0 when never. */
  reopenDays: number;
  /** Days after closing within which statements are taken. */
  statementDays: number;
  /** Whether observers, too, may make statements. */
  observersState: boolean;
};

export const STANDARD_TERMS: BallotTerms = {
  secrecies: ["open"],
  policy: "head",
  proxies: 0,
  reopenDays: 0,
  statementDays: 7,
  observersState: false,
};

/** Of so few seats, counts alone would tell who said what. */
const SECRET_SEATS = 3;

/**
 * Whether a ballot may be secret under a rule. Counts are all that is left of it, so nothing in the rule may
 * depend on whose vote it is, and no choice may owe a reason.
 */
export function mayBeSecret(rule: DecisionRule, seats: number): Verdict {
  if (seats < SECRET_SEATS) return no("secretTooFew", { seats: SECRET_SEATS });
  const conditions = [rule.quorum, rule.adopt, rule.reject].filter((condition) => condition !== undefined);
  const byWhom =
    conditions.flatMap(measuresIn).some(({ group, weight }) => group !== undefined || weight !== undefined) ||
    conditions.flatMap(clausesIn).some((clause) => "groupBy" in clause);
  if (byWhom || rule.tie) return no("secretWeights");
  return choicesThatBlock(rule).length > 0 ? no("secretBlocks") : granted;
}

/** A statement is taken while its ballot runs and for some days after; `daysSince` its closing, when it has closed. */
export function mayStateBy(terms: BallotTerms, daysSince: number | null): Verdict {
  if (daysSince === null || daysSince < terms.statementDays) return granted;
  return no("statementsOver", { days: terms.statementDays });
}
