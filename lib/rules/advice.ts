import { ADVICE, type Advice } from "./words";

type Given = { reviewerId: string; revision: number };

/** What stands of the advice on a revision, given in its order: of each reviewer the latest, in place of what they said before. */
export function standingAdvice<A extends Given>(revision: number, advice: readonly A[]): A[] {
  const latest = new Map(advice.filter((one) => one.revision === revision).map((one) => [one.reviewerId, one]));
  return [...latest.values()];
}

/** Who advises what on a revision, where reviewers do not all advise the same; nothing where they agree. */
export function dividedAdvice(
  revision: number,
  advice: readonly (Given & { name: string; position: Advice })[],
): { position: Advice; names: string[] }[] {
  const standing = standingAdvice(revision, advice);
  const sides = ADVICE.map((position) => ({
    position,
    names: standing.filter((one) => one.position === position).map(({ name }) => name),
  })).filter(({ names }) => names.length > 0);
  return sides.length > 1 ? sides : [];
}
