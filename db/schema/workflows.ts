import { sql } from "drizzle-orm";
import { check, integer, json, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { DecisionRule } from "../../lib/rules/decision-rule";
import type { Route } from "../../lib/rules/route";
import { KIND_NAMES } from "../../lib/rules/words";
import { committees } from "./committees";
import { at } from "./instant";
import { people } from "./people";

/**
 * How a committee's items of one kind travel and are decided: version 1, 2, … without gaps, never changed.
 * Version 0 is the kind's own, held by the code, and has no row.
 */
export const workflows = pgTable(
  "workflows",
  {
    committeeId: uuid("committee_id")
      .notNull()
      .references(() => committees.id),
    kind: text({ enum: KIND_NAMES }).notNull(),
    version: integer().notNull(),
    route: jsonb().$type<Route>().notNull(),
    // Not `jsonb`, which would reorder a rule's choices: people read them in the order they were written.
    rule: json().$type<DecisionRule>().notNull(),
    reason: text().notNull(),
    /** The version that was being edited. */
    basedOn: integer("based_on").notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.kind, t.version] }),
    check("workflows_version", sql`${t.version} > 0 and ${t.basedOn} >= 0 and ${t.basedOn} < ${t.version}`),
  ],
);
