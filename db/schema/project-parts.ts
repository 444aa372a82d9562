import { sql } from "drizzle-orm";
import { bigint, check, date, index, integer, jsonb, numeric, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Kept } from "../../lib/rules/project-facts";
import { PARTNER_ROLES } from "../../lib/rules/words";
import { at } from "./instant";
import { people } from "./people";
import { projects } from "./projects";

/** A part of one project, in the order in which it is told. */
const part = () => ({
  id: uuid().primaryKey().defaultRandom(),
  projectId: uuid("project_id")
    .notNull()
    .references(() => projects.id),
  position: integer().notNull().default(0),
  kept: jsonb().$type<Kept>(),
});

/** Who takes part: organisations by IATI identifier where they have one, and by name. */
export const projectPartners = pgTable(
  "project_partners",
  {
    ...part(),
    role: text({ enum: PARTNER_ROLES }).notNull(),
    ref: text(),
    name: text().notNull().default(""),
    /** IATI OrganisationType. */
    type: text(),
  },
  (t) => [index("project_partners_project").on(t.projectId, t.position)],
);

/** Recipient countries and regions, with shares of the whole in per cent. */
export const projectPlaces = pgTable(
  "project_places",
  {
    ...part(),
    kind: text({ enum: ["country", "region"] }).notNull(),
    /** IATI RegionVocabulary; none for countries, which are by ISO 3166-1. */
    vocabulary: text(),
    code: text().notNull(),
    percentage: numeric(),
  },
  (t) => [
    index("project_places_project").on(t.projectId, t.position),
    check("project_places_share", sql`${t.percentage} between 0 and 100`),
  ],
);

/** What it is about; shares add up within a vocabulary (IATI SectorVocabulary, OECD DAC when none). */
export const projectSectors = pgTable(
  "project_sectors",
  { ...part(), vocabulary: text(), code: text().notNull(), name: text().notNull().default(""), percentage: numeric() },
  (t) => [
    index("project_sectors_project").on(t.projectId, t.position),
    check("project_sectors_share", sql`${t.percentage} between 0 and 100`),
  ],
);

/** IATI TagVocabulary: 2 a goal and 3 a target of the SDGs. */
export const projectTags = pgTable(
  "project_tags",
  { ...part(), vocabulary: text().notNull(), code: text().notNull(), name: text().notNull().default("") },
  (t) => [
    index("project_tags_project").on(t.projectId, t.position),
    index("project_tags_code").on(t.vocabulary, t.code),
  ],
);

/** IATI PolicyMarker with its significance 0 to 4; none is not the same as 0. */
export const projectMarkers = pgTable(
  "project_markers",
  {
    ...part(),
    vocabulary: text(),
    code: text().notNull(),
    significance: integer(),
    name: text().notNull().default(""),
  },
  (t) => [
    index("project_markers_project").on(t.projectId, t.position),
    check("project_markers_significance", sql`${t.significance} between 0 and 4`),
  ],
);

/** What is set aside for a period of a year at most. */
export const projectBudgets = pgTable(
  "project_budgets",
  {
    ...part(),
    /** IATI BudgetType: 1 original, 2 revised; BudgetStatus: 1 indicative, 2 committed. */
    type: text(),
    status: text(),
    from: date("from_day").notNull(),
    until: date("until_day").notNull(),
    amount: numeric().notNull(),
    /** ISO 4217; the project's own when none. */
    currency: text(),
    /** The day at whose rate the sum is meant. */
    valueDate: date("value_date"),
  },
  (t) => [
    index("project_budgets_project").on(t.projectId, t.position),
    check("project_budgets_order", sql`${t.from} <= ${t.until}`),
  ],
);

/** Money that moved or was promised. A sum below zero corrects an earlier one. */
export const projectTransactions = pgTable(
  "project_transactions",
  {
    ...part(),
    /** IATI TransactionType: 1 incoming, 2 commitment, 3 disbursement, 4 expenditure … */
    type: text().notNull(),
    ref: text(),
    date: date().notNull(),
    amount: numeric().notNull(),
    currency: text(),
    valueDate: date("value_date"),
    description: text().notNull().default(""),
    provider: text().notNull().default(""),
    receiver: text().notNull().default(""),
  },
  (t) => [index("project_transactions_project").on(t.projectId, t.position)],
);

/** Where it is: a point in degrees by WGS 84, as exact as it was told. */
export const projectLocations = pgTable(
  "project_locations",
  { ...part(), name: text().notNull().default(""), latitude: numeric(), longitude: numeric() },
  (t) => [
    index("project_locations_project").on(t.projectId, t.position),
    check("project_locations_point", sql`(${t.latitude} is null) = (${t.longitude} is null)`),
    check("project_locations_degrees", sql`${t.latitude} between -90 and 90 and ${t.longitude} between -180 and 180`),
  ],
);

/** A document elsewhere, by its address, or a file of our own. */
export const projectDocuments = pgTable(
  "project_documents",
  {
    ...part(),
    title: text().notNull().default(""),
    url: text(),
    /** Media type: as told of a link, as sniffed of a file. */
    format: text(),
    /** IATI DocumentCategory. */
    category: text(),
    date: date(),
    /** Of a file: its name, bytes, hash and random name in the store. */
    name: text(),
    size: bigint({ mode: "number" }),
    sha256: text(),
    storageKey: text("storage_key"),
    addedBy: uuid("added_by").references(() => people.id),
    addedAt: at("added_at").notNull().defaultNow(),
  },
  (t) => [
    index("project_documents_project").on(t.projectId, t.position),
    index("project_documents_file").on(t.storageKey),
    check("project_documents_somewhere", sql`(${t.url} is null) <> (${t.storageKey} is null)`),
  ],
);
