import { RIAM_CRITERIA, type RiamRow } from "./riam";

/** What became of one component's score, under one option, from one revision to the next. */
export type Rescoring = { before?: RiamRow; after?: RiamRow };

/**
 * Scores that came, went or changed, or whose justification did. A component is the same while its name is,
 * whatever its case; one renamed with its justification word for word is the same, too.
 */
export function rescorings(before: readonly RiamRow[], after: readonly RiamRow[]): Rescoring[] {
  const left = new Set(before);
  const take = (fits: (old: RiamRow) => boolean) => {
    const old = [...left].find(fits);
    if (old) left.delete(old);
    return old;
  };
  const named = after.map((now) => ({ now, old: take((old) => nameOf(old) === nameOf(now)) }));
  const paired = named.map(({ now, old }) => ({
    now,
    old: old ?? take((one) => one.option === now.option && one.justification === now.justification),
  }));
  const changed = paired.filter(({ now, old }) => !old || !sameScore(old, now));
  return [
    ...changed.map(({ now, old }): Rescoring => ({ ...(old && { before: old }), after: now })),
    ...[...left].map((old): Rescoring => ({ before: old })),
  ];
}

const nameOf = ({ component, option }: RiamRow) => JSON.stringify([component, option]).toLowerCase();

const sameScore = (one: RiamRow, other: RiamRow) =>
  RIAM_CRITERIA.every((name) => one[name] === other[name]) &&
  one.category === other.category &&
  one.component === other.component &&
  one.justification === other.justification;
