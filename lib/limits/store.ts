import "server-only";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { rateLimits } from "@/db/schema/people";

/** Counts one more try under this key in the running window of so many minutes; answers how many there were. */
export async function countTry(key: string, minutes: number): Promise<number> {
  const [window] = await db()
    .insert(rateLimits)
    .values({ key, windowStart: sql`date_bin(make_interval(mins => ${minutes}), now(), 'epoch')`, count: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.key, rateLimits.windowStart],
      set: { count: sql`${rateLimits.count} + 1` },
    })
    .returning({ count: rateLimits.count });
  return window?.count ?? 0;
}

export const forgetTries = (key: string) => db().delete(rateLimits).where(eq(rateLimits.key, key));
