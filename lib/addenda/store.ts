import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { addenda } from "@/db/schema/register";

/** Numbered one after the other: whoever adds holds the item's lock. */
export async function addAddendum(tx: Tx, row: Omit<typeof addenda.$inferInsert, "number">): Promise<number> {
  const next = sql`(select coalesce(max(number), 0) + 1 from addenda where item_id = ${row.itemId})`;
  const [added] = await tx
    .insert(addenda)
    .values({ ...row, number: next })
    .returning({ number: addenda.number });
  if (!added) throw new Error("The addendum was not stored.");
  return added.number;
}
