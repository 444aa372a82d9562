import { timestamp } from "drizzle-orm/pg-core";

/** An instant in UTC: every time in the database is one. */
export const at = (name: string) => timestamp(name, { withTimezone: true });
