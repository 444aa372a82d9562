import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { CHOICES, OUTCOMES, PROCEDURES } from "../../lib/rules/words";
import { committees, delegations } from "./committees";
import { at } from "./instant";
import { items } from "./items";
import { people } from "./people";

/** A vote of the delegations on one revision, under the rule frozen when it opened. */
export const ballots = pgTable(
  "ballots",
  {
    id: uuid().primaryKey().defaultRandom(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    revision: integer().notNull(),
    procedure: text({ enum: PROCEDURES }).notNull().default("vote"),
    rule: jsonb().$type<unknown>().notNull(),
    openedBy: uuid("opened_by")
      .notNull()
      .references(() => people.id),
    openedAt: at("opened_at").notNull().defaultNow(),
    closesAt: at("closes_at").notNull(),
    closedAt: at("closed_at"),
    outcome: text({ enum: OUTCOMES }),
  },
  (t) => [
    // At most one ballot is open on an item.
    uniqueIndex("ballots_open").on(t.itemId).where(sql`${t.closedAt} is null`),
    index("ballots_due").on(t.closesAt).where(sql`${t.closedAt} is null`),
    index("ballots_item").on(t.itemId, t.openedAt),
  ],
);

/** The delegations that may vote, frozen when the ballot opened. */
export const ballotSeats = pgTable(
  "ballot_seats",
  {
    ballotId: uuid("ballot_id")
      .notNull()
      .references(() => ballots.id),
    delegationId: uuid("delegation_id")
      .notNull()
      .references(() => delegations.id),
  },
  (t) => [primaryKey({ columns: [t.ballotId, t.delegationId] })],
);

/** Positions cast, oldest first; a change of mind supersedes, nothing is overwritten. */
export const votes = pgTable(
  "votes",
  {
    id: uuid().primaryKey().defaultRandom(),
    ballotId: uuid("ballot_id")
      .notNull()
      .references(() => ballots.id),
    delegationId: uuid("delegation_id")
      .notNull()
      .references(() => delegations.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    choice: text({ enum: CHOICES }).notNull(),
    reason: text().notNull().default(""),
    at: at("at").notNull().defaultNow(),
    supersededAt: at("superseded_at"),
  },
  (t) => [
    // One live position per delegation and ballot.
    uniqueIndex("votes_live").on(t.ballotId, t.delegationId).where(sql`${t.supersededAt} is null`),
    index("votes_ballot").on(t.ballotId, t.at),
  ],
);

/** One decision per item; those that adopt carry the next number of the committee's year. */
export const decisions = pgTable(
  "decisions",
  {
    itemId: uuid("item_id")
      .primaryKey()
      .references(() => items.id),
    ballotId: uuid("ballot_id")
      .notNull()
      .references(() => ballots.id),
    committeeId: uuid("committee_id")
      .notNull()
      .references(() => committees.id),
    outcome: text({ enum: OUTCOMES }).notNull(),
    symbol: text(),
    decidedAt: at("decided_at").notNull(),
  },
  (t) => [
    uniqueIndex("decisions_symbol").on(t.committeeId, t.symbol),
    // What silence adopted, until it is announced: few of many.
    index("decisions_unnumbered").on(t.committeeId).where(sql`${t.symbol} is null and ${t.outcome} = 'adopted'`),
    index("decisions_at").on(t.committeeId, t.decidedAt, t.itemId),
  ],
);
