import { sql } from "drizzle-orm";
import { date, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { REPORT_STATES } from "../../lib/rules/words";
import { committees } from "./committees";
import { at } from "./instant";
import { people } from "./people";

/** A report on a period of a committee's work, made by a job for one person and from what that person may read. */
export const reports = pgTable(
  "reports",
  {
    id: uuid().primaryKey().defaultRandom(),
    committeeId: uuid("committee_id")
      .notNull()
      .references(() => committees.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** First and last day, by the committee's calendar. */
    from: date("from_day").notNull(),
    until: date("until_day").notNull(),
    /** The language it was asked for in; that of the person's letters where none was. */
    locale: text(),
    state: text({ enum: REPORT_STATES }).notNull().default("queued"),
    /** Steps of the work, and how many are done. */
    steps: integer().notNull().default(1),
    done: integer().notNull().default(0),
    /** Message key under `reports.failures`. */
    failure: text(),
    /** The items it tells of: whoever may no longer read one of them may no longer have the report. */
    itemIds: uuid("item_ids").array().notNull().default(sql`'{}'`),
    pdfKey: text("pdf_key"),
    pdfSize: integer("pdf_size"),
    docxKey: text("docx_key"),
    docxSize: integer("docx_size"),
    /** A worker has it until then, unless it says so again; afterwards another may take it. */
    leaseUntil: at("lease_until"),
    tries: integer().notNull().default(0),
    createdAt: at("created_at").notNull().defaultNow(),
    finishedAt: at("finished_at"),
    expiresAt: at("expires_at"),
    /** When it was first downloaded, or taken off the inbox without that. */
    fetchedAt: at("fetched_at"),
  },
  (t) => [
    index("reports_person").on(t.personId, t.committeeId, t.createdAt),
    index("reports_waiting").on(t.createdAt).where(sql`${t.state} = 'queued'`),
    index("reports_unfetched")
      .on(t.personId, t.committeeId, t.finishedAt)
      .where(sql`${t.state} in ('ready', 'failed') and ${t.fetchedAt} is null`),
    index("reports_expiry").on(t.expiresAt).where(sql`${t.state} = 'ready'`),
    index("reports_pdf").on(t.pdfKey),
    index("reports_docx").on(t.docxKey),
  ],
);
