import { date, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import { at } from "./instant";
import { type ItemData, items } from "./items";
import { projects } from "./projects";

/** What a draft was opened with: a project as the register knew it on a day. Never changed. */
export const prefills = pgTable("prefills", {
  itemId: uuid("item_id")
    .primaryKey()
    .references(() => items.id),
  projectId: uuid("project_id")
    .notNull()
    .references(() => projects.id),
  asOf: date("as_of").notNull(),
  data: jsonb().$type<ItemData>().notNull(),
  takenAt: at("taken_at").notNull().defaultNow(),
});
