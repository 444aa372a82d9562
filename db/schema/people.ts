import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { chained } from "./chained";
import { at } from "./instant";

export const people = pgTable(
  "people",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** NFKC-normalised, lower case: one person per address. */
    email: text().notNull(),
    /** Of the collation `reading`, so that people are listed in order wherever they are. */
    name: text().notNull(),
    locale: text().notNull().default("en"),
    timezone: text().notNull().default("Asia/Dushanbe"),
    passwordHash: text("password_hash"),
    totpSecret: text("totp_secret"),
    totpConfirmedAt: at("totp_confirmed_at"),
    /** The last TOTP time step that was accepted, so that a code is good once. */
    totpLastStep: integer("totp_last_step"),
    isAdmin: boolean("is_admin").notNull().default(false),
    disabledAt: at("disabled_at"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [uniqueIndex("people_email").on(t.email), index("people_name").on(t.name, t.id)],
);

export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    hash: text().notNull(),
    usedAt: at("used_at"),
  },
  (t) => [primaryKey({ columns: [t.personId, t.hash] })],
);

/** Sign-ins through an OpenID Connect provider. */
export const accounts = pgTable(
  "accounts",
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    linkedAt: at("linked_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), index("accounts_person").on(t.personId)],
);

/** Who is signed in where. The cookie holds a random token; here lies its SHA-256. */
export const sessions = pgTable(
  "sessions",
  {
    hash: text().primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    createdAt: at("created_at").notNull().defaultNow(),
    /** The last time the person proved who they are; acts of weight ask for a recent one. */
    provedAt: at("proved_at").notNull().defaultNow(),
    /** Set once the second factor was given in this session. */
    secondFactorAt: at("second_factor_at"),
    expiresAt: at("expires_at").notNull(),
    userAgent: text("user_agent"),
    address: text(),
  },
  (t) => [index("sessions_person").on(t.personId), index("sessions_expiry").on(t.expiresAt)],
);

/** One-time links: invitation, passwordReset, signIn, emailChange, installation. Only the SHA-256 is kept. */
export const tokens = pgTable(
  "tokens",
  {
    hash: text().primaryKey(),
    kind: text({ enum: ["invitation", "passwordReset", "signIn", "emailChange", "installation"] }).notNull(),
    personId: uuid("person_id").references(() => people.id),
    /** The address the link was sent to. */
    email: text(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
  },
  (t) => [index("tokens_person").on(t.personId, t.kind), index("tokens_expiry").on(t.expiresAt)],
);

export const rateLimits = pgTable(
  "rate_limits",
  { key: text().notNull(), windowStart: at("window_start").notNull(), count: integer().notNull() },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] })],
);

/** What administrators did: append-only, with who, to what, and why. */
export const adminEvents = pgTable(
  "admin_events",
  {
    id: uuid().primaryKey().defaultRandom(),
    at: at("at").notNull().defaultNow(),
    actorId: uuid("actor_id").references(() => people.id),
    act: text().notNull(),
    personId: uuid("person_id").references(() => people.id),
    committeeId: uuid("committee_id"),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    ...chained,
  },
  (t) => [
    uniqueIndex("admin_events_chain").on(t.seq),
    index("admin_events_at").on(t.at, t.id),
    index("admin_events_person").on(t.personId, t.at),
    index("admin_events_committee").on(t.committeeId, t.at),
  ],
);
