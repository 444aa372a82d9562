import { date, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { INTERVENTIONS } from "../../lib/rules/words";
import { ballots } from "./ballots";
import { committees, delegations } from "./committees";
import { at } from "./instant";
import { items } from "./items";
import { people } from "./people";

/** What a delegation says about a procedure beside its position. Only added to. */
export const interventions = pgTable(
  "interventions",
  {
    id: uuid().primaryKey().defaultRandom(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    /** The procedure it is about; none for what is said before one begins. */
    ballotId: uuid("ballot_id").references(() => ballots.id),
    revision: integer().notNull(),
    delegationId: uuid("delegation_id")
      .notNull()
      .references(() => delegations.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    kind: text({ enum: INTERVENTIONS }).notNull(),
    body: text().notNull().default(""),
    at: at("at").notNull(),
  },
  (t) => [index("interventions_item").on(t.itemId, t.at)],
);

/**
 * What the chair announced: consensus as it is reached, and what silence adopted at the meeting after it.
 * A decision that silence adopted has its number from here, any other from `decisions`. Only added to.
 */
export const announcements = pgTable(
  "announcements",
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
    symbol: text().notNull(),
    announcedBy: uuid("announced_by")
      .notNull()
      .references(() => people.id),
    announcedAt: at("announced_at").notNull(),
    /** The meeting at which it was announced, and its day there. */
    meeting: text().notNull().default(""),
    metOn: date("met_on"),
    remarks: text().notNull().default(""),
  },
  (t) => [uniqueIndex("announcements_symbol").on(t.committeeId, t.symbol)],
);
