import { daysBetween } from "./days";
import { differenceOf, sumOf } from "./decimal";
import type { Place, ProjectParts, Sector } from "./project-facts";
import { SECTOR_CODES } from "./project-parts";
import { addUp, isHundred } from "./shares";

/** IATI's vocabularies of tags: 2 is a goal for sustainable development, 3 a target of one. */
const GOAL_CODES: Record<string, RegExp> = {
  "2": /^([1-9]|1[0-7])$/,
  "3": /^([1-9]|1[0-7])\.([1-9]\d?|[a-d])$/,
};
/** IATI 7.5.3: a budget is of a year at most, as the difference of its days. */
const YEAR = 365;

type Fault = { field: string; says: "sectorCode" | "goalCode" | "overAYear" | "budgetNotAboveZero" };

/**
 * A budget is what is set aside for its time. The standard does not say that it is more than zero; a revised one may be
 * nothing where the money was taken back. Corrections below zero are of transactions (IATI: incremental, positive or
 * negative).
 */
export const isBudget = ({ amount, type }: { amount: string; type: string | null }): boolean =>
  Number(amount) > 0 || (type === "2" && Number(amount) === 0);

/** What is wrong with one entry of a list as a person typed it; files are judged by the standard's own rules. */
export function entryFault(part: keyof ProjectParts, row: Record<string, unknown>): Fault | undefined {
  const { code, vocabulary, from, until, type } = row as Record<string, string | null>;
  const amiss = (codes: Readonly<Record<string, RegExp>>) => codes[vocabulary ?? "1"]?.test(code ?? "") === false;
  if (part === "sectors" && amiss(SECTOR_CODES)) return { field: "code", says: "sectorCode" };
  if (part === "tags" && amiss(GOAL_CODES)) return { field: "code", says: "goalCode" };
  if (part === "budgets" && daysBetween(from ?? "", until ?? "") > YEAR) return { field: "until", says: "overAYear" };
  if (part === "budgets" && !isBudget({ amount: String(row.amount), type: type ?? null }))
    return { field: "amount", says: "budgetNotAboveZero" };
  return undefined;
}

type Shared = Pick<Place, "vocabulary" | "percentage">;
type Lists = { places: readonly Place[]; sectors: readonly Sector[] };

/**
 * The sum of shares that ought to be a hundred and is not, or that leaves somebody out: who is alone may say nothing of
 * a share, of several each has one.
 */
export const sharesAmiss = (lists: Lists): string | undefined =>
  sharing(lists).flatMap((group) => {
    const said = group.flatMap(({ percentage }) => percentage ?? []);
    const whole = group.length > 1 ? said.length === group.length && addUp(said) : said.every(isHundred);
    return whole ? [] : [sumOf(said)];
  })[0];

/**
 * Which of these say nothing of their share, though they share with others of the list; and what is left for each where
 * only one number can be: for a single one what the others leave of the whole, for any number of them nothing.
 */
export const unshared = (lists: Lists): readonly { row: Shared; left?: string }[] =>
  sharing(lists).flatMap((group) => {
    const without = group.filter(({ percentage }) => percentage === null);
    if (group.length === 1) return [];
    const said = group.flatMap(({ percentage }) => percentage ?? []);
    const left = addUp(said) ? "0" : differenceOf("100", sumOf(said));
    const sure = left === "0" || (without.length === 1 && Number(left) > 0 && Number(left) < 100);
    return without.map((row) => ({ row, ...(sure && { left }) }));
  });

/**
 * What shares one whole, IATI 2.1, 3.1 and 3.4: sectors within each vocabulary, regions of a vocabulary together with
 * the countries.
 */
function sharing({ places, sectors }: Lists): Shared[][] {
  const countries = places.filter(({ kind }) => kind === "country");
  const regions = byVocabulary(places.filter(({ kind }) => kind === "region"));
  return [
    ...(regions.length > 0 ? regions.map((group) => [...countries, ...group]) : [countries]),
    ...byVocabulary(sectors),
  ];
}

function byVocabulary(entries: readonly Shared[]): Shared[][] {
  const named = new Set(entries.map(({ vocabulary }) => vocabulary ?? "1"));
  return [...named].map((name) => entries.filter(({ vocabulary }) => (vocabulary ?? "1") === name));
}
