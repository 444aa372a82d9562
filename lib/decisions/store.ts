import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { decisions } from "@/db/schema/ballots";
import { items } from "@/db/schema/items";
import { readableBy } from "@/lib/audience/store";
import type { Place } from "@/lib/listing/schema";
import type { Actor } from "@/lib/rules/hats";

export const PAGE_SIZE = 50;

/** The committee's decisions on items the reader may see, the newest first, from a place on. */
export const decisionsOf = (actor: Actor, committeeId: string, from: Place | undefined) =>
  db()
    .select({
      id: items.id,
      kind: items.kind,
      title: items.title,
      document: items.symbol,
      symbol: decisions.symbol,
      outcome: decisions.outcome,
      decidedAt: decisions.decidedAt,
      key: sql<string>`to_json(${decisions.decidedAt}) #>> '{}'`,
    })
    .from(decisions)
    .innerJoin(items, eq(items.id, decisions.itemId))
    .where(
      and(
        eq(decisions.committeeId, committeeId),
        readableBy(actor, committeeId),
        from
          ? sql`(${decisions.decidedAt}, ${decisions.itemId}) < (${from.key}::timestamptz, ${from.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(sql`${decisions.decidedAt} desc, ${decisions.itemId} desc`)
    .limit(PAGE_SIZE + 1);

export const addDecision = (tx: Tx, row: typeof decisions.$inferInsert) => tx.insert(decisions).values(row);
