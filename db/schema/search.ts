import { sql } from "drizzle-orm";
import { customType } from "drizzle-orm/pg-core";

/** What full-text search looks in. */
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** Without apostrophes: Uzbek writes oʻ and gʻ in many ways, and all of them must find each other. */
export const folded = (text: string) => sql.raw(`translate(${text}, 'ʻʼ‘’´''', '')`);
