import { integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes } from "./chained";
import { at } from "./instant";

/** Chains that grew since the last checkpoint: one row for each entry appended, removed by the next checkpoint. */
export const recordDue = pgTable("record_due", { chain: uuid().notNull() });

/** The public keys of this installation. Each but the first was signed by the one before it. */
export const signingKeys = pgTable("signing_keys", {
  /** Raw Ed25519, 32 bytes in base64. */
  publicKey: text("public_key").primaryKey(),
  since: at("since").notNull().defaultNow(),
  endorsedBy: text("endorsed_by"),
  endorsement: bytes(),
});

/** Signed statements of how every chain stood at an instant. */
export const checkpoints = pgTable("checkpoints", {
  /** 1, 2, 3 … without gaps. */
  number: integer().primaryKey(),
  at: at("at").notNull(),
  /** The hash of the statement before. */
  previous: bytes(),
  /** How many chains there were. */
  size: integer().notNull(),
  /** Of the Merkle tree over their heads. */
  root: bytes().notNull(),
  publicKey: text("public_key")
    .notNull()
    .references(() => signingKeys.publicKey),
  signature: bytes().notNull(),
});

/** The last entry of each chain that grew since the checkpoint before: with the earlier ones, all heads of all times. */
export const checkpointHeads = pgTable(
  "checkpoint_heads",
  {
    /** The item, or all zeros for the administration. */
    chain: uuid().notNull(),
    checkpoint: integer()
      .notNull()
      .references(() => checkpoints.number),
    seq: integer().notNull(),
    hash: bytes().notNull(),
    /** The first eight digits of the hash of each entry since the checkpoint before. */
    trail: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.chain, t.checkpoint] })],
);
