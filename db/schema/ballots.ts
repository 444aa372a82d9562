import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { type BallotTerms, STANDARD_TERMS } from "../../lib/rules/ballot-terms";
import { SEAT_STANDINGS } from "../../lib/rules/decision-rule";
import {
  CHOICES,
  type Choice,
  OUTCOMES,
  PROCEDURES,
  SECRECIES,
  STANDINGS,
  STATEMENT_KINDS,
  UNDECIDED_ENDS,
} from "../../lib/rules/words";
import { committees, delegations } from "./committees";
import { at } from "./instant";
import { items } from "./items";
import { people } from "./people";

/** A vote of the delegations on one revision, under the rule and the terms frozen when it opened. */
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
    secrecy: text({ enum: SECRECIES }).notNull().default("open"),
    terms: jsonb().$type<BallotTerms>().notNull().default(STANDARD_TERMS),
    openedBy: uuid("opened_by")
      .notNull()
      .references(() => people.id),
    openedAt: at("opened_at").notNull().defaultNow(),
    closesAt: at("closes_at").notNull(),
    /** The clock stands still from here on; `closes_at` moves by as much when the ballot is resumed. */
    suspendedAt: at("suspended_at"),
    closedAt: at("closed_at"),
    outcome: text({ enum: OUTCOMES }),
    /** How it ended, when it decided nothing. */
    ending: text({ enum: UNDECIDED_ENDS }),
    /** Of a secret ballot that has closed: how many said what. */
    counts: jsonb().$type<Partial<Record<Choice, number>>>(),
    /** Closed, but the chair may still re-open it until then; the outcome becomes the item's decision at that instant. */
    reopenUntil: at("reopen_until"),
  },
  (t) => [
    // At most one ballot is open on an item.
    uniqueIndex("ballots_open").on(t.itemId).where(sql`${t.closedAt} is null`),
    index("ballots_due").on(t.closesAt).where(sql`${t.closedAt} is null`),
    index("ballots_reopen").on(t.reopenUntil).where(sql`${t.reopenUntil} is not null`),
    index("ballots_item").on(t.itemId, t.openedAt),
  ],
);

/** The delegations with a seat, and what the rule may count them by: frozen when the ballot opened. */
export const ballotSeats = pgTable(
  "ballot_seats",
  {
    ballotId: uuid("ballot_id")
      .notNull()
      .references(() => ballots.id),
    delegationId: uuid("delegation_id")
      .notNull()
      .references(() => delegations.id),
    /** `vacant`: nobody sat for it. */
    standing: text({ enum: SEAT_STANDINGS }).notNull().default("present"),
    groups: jsonb().$type<string[]>().notNull().default([]),
    attributes: jsonb().$type<Record<string, string>>().notNull().default({}),
    weights: jsonb().$type<Record<string, string>>().notNull().default({}),
  },
  (t) => [primaryKey({ columns: [t.ballotId, t.delegationId] })],
);

/** A delegation's vote in the hands of another delegation's head. */
export const proxies = pgTable(
  "proxies",
  {
    id: uuid().primaryKey().defaultRandom(),
    committeeId: uuid("committee_id")
      .notNull()
      .references(() => committees.id),
    fromDelegationId: uuid("from_delegation_id")
      .notNull()
      .references(() => delegations.id),
    toDelegationId: uuid("to_delegation_id")
      .notNull()
      .references(() => delegations.id),
    /** Good for this ballot alone; otherwise for every ballot on its days. */
    ballotId: uuid("ballot_id").references(() => ballots.id),
    /** First and last day, in the committee's zone. */
    from: date("valid_from").notNull(),
    until: date("valid_until").notNull(),
    grantedBy: uuid("granted_by")
      .notNull()
      .references(() => people.id),
    grantedAt: at("granted_at").notNull().defaultNow(),
    revokedBy: uuid("revoked_by").references(() => people.id),
    revokedAt: at("revoked_at"),
  },
  (t) => [
    index("proxies_committee").on(t.committeeId, t.until).where(sql`${t.revokedAt} is null`),
    index("proxies_ballot").on(t.ballotId),
  ],
);

/** Positions cast, oldest first; a change of mind supersedes, nothing is overwritten. None of a secret ballot. */
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
    /** Whose position it is, and what they were in their delegation at that moment. */
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    standing: text({ enum: STANDINGS }),
    rank: integer(),
    /** Where members must agree, each has a position of their own; otherwise one speaks for all. */
    ownOnly: boolean("own_only").notNull().default(false),
    /** The proxy it was cast by. */
    proxyId: uuid("proxy_id").references(() => proxies.id),
    /** Who entered it on the person's behalf, and what they had in hand. */
    recordedBy: uuid("recorded_by").references(() => people.id),
    evidence: text(),
    choice: text({ enum: CHOICES }).notNull(),
    reason: text().notNull().default(""),
    /** Why it does not count: it came too late, or from somebody without the right. Never live. */
    void: text(),
    at: at("at").notNull().defaultNow(),
    supersededAt: at("superseded_at"),
  },
  (t) => [
    // One live position per delegation and ballot, or per member where members must agree.
    uniqueIndex("votes_live")
      .on(t.ballotId, t.delegationId, sql`(case when ${t.ownOnly} then ${t.personId} else ${t.delegationId} end)`)
      .where(sql`${t.supersededAt} is null`),
    index("votes_ballot").on(t.ballotId, t.at),
  ],
);

/** Who has voted in a secret ballot: the fact alone. What was said is in the urn, under no name and no time. */
export const ballotVoters = pgTable(
  "ballot_voters",
  {
    ballotId: uuid("ballot_id")
      .notNull()
      .references(() => ballots.id),
    delegationId: uuid("delegation_id")
      .notNull()
      .references(() => delegations.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    proxyId: uuid("proxy_id").references(() => proxies.id),
  },
  (t) => [primaryKey({ columns: [t.ballotId, t.delegationId] })],
);

/**
 * A secret ballot's counts so far, sealed with the installation's secret and sealed anew with every vote, so that
 * neither the rows nor the database's log tell what a vote added. Gone once the ballot has closed.
 */
export const urns = pgTable("urns", {
  ballotId: uuid("ballot_id")
    .primaryKey()
    .references(() => ballots.id),
  sealed: text().notNull(),
});

/** What a delegation or an observer had entered in the record. Never changed: a second thought is a new row. */
export const statements = pgTable(
  "statements",
  {
    id: uuid().primaryKey().defaultRandom(),
    ballotId: uuid("ballot_id")
      .notNull()
      .references(() => ballots.id),
    /** Empty for an observer who sits for none. */
    delegationId: uuid("delegation_id").references(() => delegations.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    kind: text({ enum: STATEMENT_KINDS }).notNull(),
    body: text().notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [index("statements_ballot").on(t.ballotId, t.at)],
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
