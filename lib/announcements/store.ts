import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { announcements } from "@/db/schema/procedures";

/** Once for each item: a second announcement breaks the table's key. */
export const addAnnouncement = (tx: Tx, row: Omit<typeof announcements.$inferInsert, "announcedAt">) =>
  tx.insert(announcements).values({ ...row, announcedAt: sql`clock_timestamp()` });
