import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { PROJECT_STATUSES, STATUSES } from "../../lib/rules/words";

/**
 * How many projects a committee has, and items: those that are open to all of it, drafts apart. Triggers on `items`,
 * `decisions` and `projects` add rows in the transaction that changes one, so that sums are right whenever one looks;
 * nobody waits for a lock, for no row is ever changed. Rows of one cell are folded into one from time to time.
 */
export const tallies = pgTable(
  "tallies",
  {
    /** Of what is counted; that sees to it that the committee exists. */
    committeeId: uuid("committee_id").notNull(),
    /** By what it counts items: `kind`, `area`, `delegation`, `submitted` or `decided`; projects: `projectArea` or `projectCountry`. */
    dimension: text().notNull(),
    /** Empty where an item has none; a quarter as its first day by the clock of UTC+5, with the outcome where decided. */
    value: text().notNull(),
    status: text({ enum: [...STATUSES, ...PROJECT_STATUSES] }).notNull(),
    count: integer().notNull(),
  },
  (t) => [index("tallies_cell").on(t.committeeId, t.dimension, t.value)],
);
