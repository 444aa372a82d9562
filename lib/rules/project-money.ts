import { sumOf } from "./decimal";
import type { ProjectFacts } from "./project-facts";

/** What was set aside, promised and spent, in one currency. */
type Money = { currency: string | null; budget: string; committed: string; spent: string };

/** IATI TransactionType: outgoing commitment; disbursement and expenditure. */
const COMMITTED = ["2"];
const SPENT = ["3", "4"];

/** A project's sums, currency by currency: nothing is converted. Revised budgets take the place of the original. */
export function moneyOf({ budgets, transactions, currency: own }: ProjectFacts): Money[] {
  const revised = budgets.filter(({ type }) => type === "2");
  const counted = budgets.filter(
    (budget) => budget.type === "2" || !revised.some(({ from, until }) => from <= budget.until && budget.from <= until),
  );
  const currencies = [...new Set([...counted, ...transactions].map(({ currency }) => currency ?? own))];
  return currencies.map((currency) => {
    const here = <T extends { currency: string | null }>(all: readonly T[]) =>
      all.filter((one) => (one.currency ?? own) === currency);
    const moved = (types: readonly string[]) =>
      sumOf(here(transactions).flatMap(({ type, amount }) => (types.includes(type) ? [amount] : [])));
    return {
      currency,
      budget: sumOf(here(counted).map(({ amount }) => amount)),
      committed: moved(COMMITTED),
      spent: moved(SPENT),
    };
  });
}

/** All movements of one type in one currency: how many, the latest day, and their sum. */
type Moved = { type: string; currency: string | null; count: number; latest: string; sum: string };

/** A project's transactions, type by type in the order of their codes. Corrections below zero take away. */
export function movedBy({ transactions, currency: own }: ProjectFacts): Moved[] {
  const groups = new Map<string, ProjectFacts["transactions"]>();
  for (const one of transactions) {
    const key = `${one.type} ${one.currency ?? own ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((group) => ({
      type: group[0]?.type ?? "",
      currency: group[0]?.currency ?? own,
      count: group.length,
      latest: group.reduce((latest, { date }) => (date > latest ? date : latest), ""),
      sum: sumOf(group.map(({ amount }) => amount)),
    }))
    .toSorted((one, other) => Number(one.type) - Number(other.type));
}
