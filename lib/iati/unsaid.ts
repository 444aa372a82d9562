import type { Budget, Link, ProjectFacts, Transaction } from "../rules/project-facts";
import { sorted } from "../rules/same-json";

/**
 * What a file of IATI cannot do without and nobody may have said: the day of a sum's rate is then the day of the sum
 * itself; a document's title, format and category are its address, any bytes, and a web page.
 */
export const FILLED = {
  budgets: (one: Budget): Budget => ({ ...one, valueDate: one.valueDate ?? one.from }),
  transactions: (one: Transaction): Transaction => ({ ...one, valueDate: one.valueDate ?? one.date }),
  documents: (one: Link): Link => ({
    ...one,
    title: one.title || one.url,
    format: one.format ?? "application/octet-stream",
    category: one.category ?? "A12",
  }),
};

/** What a file tells of a project, without what this register filled in itself when it wrote the file. */
export function withoutFilled<Told extends Lists>(told: Told, before: ProjectFacts): Told {
  return {
    ...told,
    budgets: unfilled(told.budgets, before.budgets, FILLED.budgets),
    transactions: unfilled(told.transactions, before.transactions, FILLED.transactions),
    documents: unfilled(told.documents, before.documents, FILLED.documents),
  };
}

type Lists = Pick<ProjectFacts, keyof typeof FILLED>;

/** Entries that the register would write just so stand as they are in the register. */
function unfilled<One>(told: readonly One[], before: readonly One[], filled: (one: One) => One): One[] {
  const written = new Map<string | undefined, One[]>();
  for (const one of before) {
    const key = sorted(filled(one));
    const alike = written.get(key) ?? [];
    alike.push(one);
    written.set(key, alike);
  }
  return told.map((entry) => written.get(sorted(entry))?.shift() ?? entry);
}
