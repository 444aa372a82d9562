import "server-only";
import type { Tx } from "@/db/client";
import { comments } from "@/db/schema/items";

export const addComment = (tx: Tx, row: typeof comments.$inferInsert) => tx.insert(comments).values(row);
