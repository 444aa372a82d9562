import "server-only";
import { sql } from "drizzle-orm";

/** An instant so many days after the transaction's. */
export const daysFromNow = (days: number) => sql<Date>`now() + make_interval(days => ${days})`;
export const now = sql<Date>`now()`;
