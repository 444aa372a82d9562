import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Change } from "../../lib/rules/project-changes";
import type { Mapping, Reading } from "../../lib/rules/table-fields";
import { IMPORT_FORMATS, IMPORT_STATES, IMPORT_VERDICTS } from "../../lib/rules/words";
import { committees } from "./committees";
import { at } from "./instant";
import { people } from "./people";
import { projects } from "./projects";

/** One thing wrong with a file or a project in it: the rule, where, and a message key with its parameters. */
type ImportFinding = {
  rule: string;
  severity: "critical" | "error" | "warning";
  line: number;
  says: string;
  params: Record<string, string | number>;
};
/** A file on its way into the register: read, shown, and taken over by one transaction or not at all. */
export const imports = pgTable(
  "imports",
  {
    id: uuid().primaryKey().defaultRandom(),
    committeeId: uuid("committee_id")
      .notNull()
      .references(() => committees.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    format: text({ enum: IMPORT_FORMATS }).notNull(),
    name: text().notNull(),
    /** Bytes, and how many of them have been read. */
    size: bigint({ mode: "number" }).notNull(),
    read: bigint({ mode: "number" }).notNull().default(0),
    sha256: text().notNull(),
    storageKey: text("storage_key").notNull(),
    /** Of a table: its heads, the row they stand in, how it was read, a few rows to show, and which column is which field. */
    columns: jsonb().$type<string[]>(),
    headRow: integer("head_row"),
    reading: jsonb().$type<Reading>(),
    samples: jsonb().$type<string[][]>(),
    mapping: jsonb().$type<Mapping>(),
    state: text({ enum: IMPORT_STATES }).notNull().default("queued"),
    /** What concerns the whole file. */
    findings: jsonb().$type<ImportFinding[]>().notNull().default([]),
    valid: boolean(),
    /** How many projects would be, and how many of them have been taken over. */
    creates: integer().notNull().default(0),
    changes: integer().notNull().default(0),
    unchanged: integer().notNull().default(0),
    refused: integer().notNull().default(0),
    written: integer().notNull().default(0),
    /** A worker has it until then, unless it says so again; afterwards another may take it. */
    leaseUntil: at("lease_until"),
    tries: integer().notNull().default(0),
    createdAt: at("created_at").notNull().defaultNow(),
    confirmedAt: at("confirmed_at"),
    finishedAt: at("finished_at"),
    /** When its file and lines were swept; the row stays as what was done. */
    sweptAt: at("swept_at"),
  },
  (t) => [
    index("imports_committee").on(t.committeeId, t.createdAt),
    index("imports_state").on(t.state, t.createdAt),
    index("imports_waiting")
      .on(t.personId, t.committeeId, t.createdAt)
      .where(sql`${t.state} in ('mapping', 'ready', 'stale', 'failed', 'refused')`),
  ],
);

/** One project of a file, and what would become of it. */
export const importLines = pgTable(
  "import_lines",
  {
    importId: uuid("import_id")
      .notNull()
      .references(() => imports.id),
    position: integer().notNull(),
    /** Where in the file it begins. */
    line: integer().notNull(),
    identifier: text().notNull(),
    title: text().notNull(),
    verdict: text({ enum: IMPORT_VERDICTS }).notNull(),
    projectId: uuid("project_id").references(() => projects.id),
    /** The version of the project it was compared with. */
    projectVersion: integer("project_version"),
    changes: jsonb().$type<Change[]>().notNull().default([]),
    findings: jsonb().$type<ImportFinding[]>().notNull().default([]),
    /** The project as the file tells it; none when that is refused or nothing would change. */
    facts: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.position] }),
    index("import_lines_verdict").on(t.importId, t.verdict, t.position),
    index("import_lines_identifier").on(t.importId, t.identifier),
  ],
);
