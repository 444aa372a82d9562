/** The sides on which a choice may count. `recused` counts nowhere, except where its choice is named. */
export const SIDES = ["for", "against", "abstain", "recused"] as const;
export type Side = (typeof SIDES)[number];

export const COMPARISONS = [">=", ">", "<=", "<", "="] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Which seats a measure counts: on the roster, not vacant, there, with a ballot that votes, not recused. */
export const SEATS_COUNTED = ["all", "filled", "present", "voting", "not-recused"] as const;
export type SeatsCounted = (typeof SEATS_COUNTED)[number];

export const SEAT_STANDINGS = ["vacant", "absent", "present"] as const;
export type SeatStanding = (typeof SEAT_STANDINGS)[number];

/** How a body decides, as plain JSON: it is stored, exported, and recounted by anybody. */
export type DecisionRule = {
  /** What a seat may say, and the side on which it counts. */
  choices: Readonly<Record<string, Side>>;
  /** Not met: the outcome is `no-quorum`. */
  quorum?: Condition;
  /** Met: the outcome is `adopted`. */
  adopt: Condition;
  /** Given: met is `not-adopted`, and neither is `no-opinion`. Absent: whatever is not adopted is `not-adopted`. */
  reject?: Condition;
  /** When these two choices stand equal, the ballot of the casting seat, otherwise uncounted, joins them. */
  tie?: { between: readonly [string, string]; casting: string };
  /** By clause id, a message key for the sentence a person reads. */
  labels?: Readonly<Record<string, string>>;
};

export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  | MeasureClause
  | GroupClause;

export type MeasureClause = { id?: string; measure: Measure; is: Comparison; to: number | Measure | ShareOf };
export type ShareOf = { share: Share; of: Measure };

/** Decides `where` inside each group of seats, then compares the number of groups where it holds. */
export type GroupClause = {
  id?: string;
  /** The seat's attribute that names its group. */
  groupBy: string;
  where: Condition;
  /** What a group weighs, as its seats state it. */
  weight?: string;
  is: ">=" | ">";
  to: { share: Share } | number;
};

/** A number of seats or ballots, or the sum of their weights. */
export type Measure =
  | { choices: readonly string[]; group?: string; weight?: string }
  | { seats: SeatsCounted; group?: string; weight?: string }
  | { sum: readonly Measure[] }
  | { difference: readonly [Measure, Measure] };

export type Share = `${number}/${number}`;

export type Seat = {
  id: string;
  groups?: readonly string[];
  /** What `groupBy` reads. */
  attributes?: Readonly<Record<string, string>>;
  /** A number, or a text such as "1/2". A weight that is not stated is nothing. */
  weights?: Readonly<Record<string, string | number>>;
  /** `present` unless stated. */
  standing?: SeatStanding;
};

/** `at` is an instant; `void` says why the ballot does not count. Ballots come in the order of the record. */
export type Ballot = { seat: string; choice: string; at?: string; void?: string };
