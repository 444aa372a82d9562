import { existsSync } from "node:fs";
import { sql } from "drizzle-orm";
import { connectTo, db, disconnect } from "../db/client";

/** The mark of a database that holds the demo: it must never be taken for a real committee's, nor the reverse. */
export const DEMO_MARK = "The demo committee of Majlis";

/** Fills an empty, migrated database. */
export async function loadDemo(url: string) {
  process.env.DATABASE_URL = url;
  await connectTo(url);
  const seed = new URL("../db/seed.ts", import.meta.url);
  if (existsSync(seed)) await (await import(seed.href)).seedDemo();
  await db().execute(sql.raw(`comment on schema public is '${DEMO_MARK}'`));
  await disconnect();
}
