import { standingAdvice } from "@/lib/rules/advice";
import { NOT_ASSESSED } from "./ratings";

/** What a reviewer rated by a criterion, and what it rests on. */
export type Opinion = { name: string; criterion: string; rating: string; evidence: string };

/** The opinions on one criterion, and whether they differ from the author's rating or from each other. */
type Opinions = { opinions: Opinion[]; differ: boolean };

type Advice = {
  reviewerId: string;
  name: string;
  revision: number;
  ratings: readonly Omit<Opinion, "name">[];
};

/** What reviewers rated on a revision: of each the latest advice, which takes the place of what they said before. */
export function opinionsOn(revision: number, advice: readonly Advice[]): Opinion[] {
  return standingAdvice(revision, advice).flatMap(({ name, ratings }) =>
    ratings.map((rating) => ({ name, ...rating })),
  );
}

/** Where somebody did not assess a criterion and somebody else did, they differ, too. */
export function opinionsOf(criterion: string, rating: string, all: readonly Opinion[]): Opinions {
  const opinions = all.filter((one) => one.criterion === criterion);
  return { opinions, differ: opinions.some((one) => (one.rating || NOT_ASSESSED) !== (rating || NOT_ASSESSED)) };
}

/** The criteria of a text on which opinions differ, in its order. */
export const contestedIn = (
  rows: readonly { criterion: string; rating: string }[],
  all: readonly Opinion[],
): string[] =>
  rows.filter(({ criterion, rating }) => opinionsOf(criterion, rating, all).differ).map(({ criterion }) => criterion);
