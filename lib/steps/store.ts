import "server-only";
import { sql } from "drizzle-orm";

/** An instant so many days after the transaction's. */
export const daysFromNow = (days: number) => sql<Date>`now() + make_interval(days => ${days})`;
export const now = sql<Date>`now()`;
/** The first instant of a calendar day in a zone. */
export const dayIn = (timezone: string, day: string) => sql<Date>`${day}::timestamp at time zone ${timezone}`;
