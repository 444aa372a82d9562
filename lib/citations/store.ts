import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/items";
import type { CitedFile } from "@/lib/kinds/citations";

/** The files an item holds or held. For an item already found readable. */
export const filesOf = (itemId: string): Promise<CitedFile[]> =>
  db()
    .select({
      id: attachments.id,
      name: attachments.name,
      sha256: attachments.sha256,
      removed: sql<boolean>`${attachments.removedAt} is not null`,
      replaced: sql<boolean>`exists (select 1 from ${attachments} later where later.item_id = "attachments"."item_id"
        and later.name = "attachments"."name" and later.removed_at is null and later.id <> "attachments"."id")`,
    })
    .from(attachments)
    .where(eq(attachments.itemId, itemId))
    .orderBy(asc(attachments.addedAt), asc(attachments.id));
