import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/** Throws, within three seconds, when the database gives no answer. */
export async function askDatabase(): Promise<void> {
  await db().execute(sql`select 1`);
}
