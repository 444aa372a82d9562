import { decide } from "./decision";
import type { Ballot, DecisionRule, Seat } from "./decision-rule";
import { clausesIn, measuresIn } from "./walk";

/**
 * Whether some body, voting some way, could adopt under a rule. Tried, not proved: first everybody saying
 * the same, then many made-up votes of the sizes the rule itself speaks of.
 */
export function canAdopt(rule: DecisionRule): boolean {
  const words = wordsOf(rule);
  const adopts = (vote: Vote) => decide(rule, ...bodyOf(rule, words, vote)).outcome === "adopted";

  const crowd = Math.min(2 * Math.max(20, ...words.numbers), 20_000);
  const speeches = [...Object.keys(rule.choices), SILENT];
  if (speeches.some((speech) => adopts({ blocs: [{ speech, seats: crowd, weight: crowd, groups: words.groups }] })))
    return true;

  const memberships = [words.groups, [], ...words.groups.map((group) => [group])];
  const draw = drawer();
  const pick = <T>(list: readonly T[]) => list[draw(list.length)] as T;
  let seats = 40_000;
  while (seats > 0) {
    // Two blocs a speech, so that those who say the same may sit in different groups.
    const blocs = [...speeches, ...speeches].map((speech) => ({
      speech,
      seats: Math.min(pick(words.numbers), 1000),
      weight: pick(words.numbers),
      groups: pick(memberships),
    }));
    if (adopts({ blocs, ...(rule.tie && { casting: pick(rule.tie.between) }) })) return true;
    seats -= blocs.reduce((total, bloc) => total + bloc.seats, 1);
  }
  return false;
}

const SILENT = null;

/** Seats that are alike: what they say, what each weighs, and the groups of the rule they sit in. */
type Bloc = { speech: string | null; seats: number; weight: number; groups: string[] };
type Vote = { blocs: Bloc[]; casting?: string };

/** What a rule speaks of: its groups, weights, attributes, and numbers around those it compares with. */
type Words = { groups: string[]; weights: string[]; attributes: string[]; numbers: number[] };

function wordsOf({ quorum, adopt }: DecisionRule): Words {
  const conditions = quorum ? [quorum, adopt] : [adopt];
  const measures = conditions.flatMap(measuresIn);
  const clauses = conditions.flatMap(clausesIn);
  const named = (names: (string | undefined)[]) => [...new Set(names.filter((name) => name !== undefined))];
  const near = clauses.flatMap(({ to }) => (typeof to === "number" ? [Math.floor(to), Math.floor(to) + 1] : []));
  return {
    groups: named(measures.map(({ group }) => group)),
    weights: named([...measures, ...clauses].map((one) => ("weight" in one ? one.weight : undefined))),
    attributes: named(clauses.map((clause) => ("groupBy" in clause ? clause.groupBy : undefined))),
    numbers: [...new Set([0, 1, 2, 3, 6, 20, ...near.filter((number) => number > 0)])],
  };
}

function bodyOf(rule: DecisionRule, words: Words, { blocs, casting }: Vote): [Seat[], Ballot[]] {
  const seats: Seat[] = [];
  const ballots: Ballot[] = [];
  for (const bloc of blocs) {
    const weights = Object.fromEntries(words.weights.map((name) => [name, bloc.weight]));
    for (let turn = 0; turn < bloc.seats; turn += 1) {
      const id = `seat ${seats.length}`;
      const attributes = Object.fromEntries(words.attributes.map((name) => [name, String(turn)]));
      seats.push({ id, groups: bloc.groups, attributes, weights });
      if (bloc.speech !== SILENT) ballots.push({ seat: id, choice: bloc.speech });
    }
  }
  if (rule.tie && casting !== undefined) ballots.push({ seat: rule.tie.casting, choice: casting });
  return [seats, ballots];
}

/** Draws below a limit, the same numbers every time: a rule is not refused one day and accepted the next. */
function drawer() {
  let state = 1;
  return (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
