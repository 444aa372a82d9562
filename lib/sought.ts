import { z } from "zod";

/** PostgreSQL holds no NUL: what has one is nothing that anybody could have named. */
export const holdable = (text: string) => !text.includes("\0") && text.isWellFormed();

/** What somebody looks for in a list, from an address. */
export const sought = (most: number) => z.string().trim().max(most).refine(holdable);
