import { type SQL, sql } from "drizzle-orm";
import { customType } from "drizzle-orm/pg-core";

/** What full-text search looks in. */
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** Without apostrophes: Uzbek writes oʻ and gʻ in many ways, and all of them must find each other. */
export const folded = (text: string) => sql.raw(`translate(${text}, 'ʻʼ‘’´''', '')`);

/**
 * A column of texts in the order in which people look for them, in all the languages of the region at once: ғ after г,
 * ё with е, small and capital letters together, 2 before 10. PostgreSQL uses an index for an order only where both
 * are of one collation; which texts are equal is the same as in any.
 */
export const inOrder = (column: "title" | "code"): SQL => sql.raw(`"${column}" collate "reading"`);
