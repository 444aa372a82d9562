import "server-only";
import { eq, sql } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { committees, memberships } from "@/db/schema/committees";
import { items } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { unconflicted } from "@/lib/audience/store";
import { mandateRuns } from "@/lib/session/store";

/** Who could preside over an item: chairs and secretaries in office, neither its authors nor in conflict with it. */
export async function ableToPreside(on: Tx | Db, itemId: string) {
  const rows = await on.execute<{ id: string; name: string; isChair: boolean }>(sql`
    select ${people.id}, ${people.name}, bool_or(${memberships.role} = 'chair') as "isChair"
    from ${items} join ${memberships} on ${memberships.committeeId} = ${items.committeeId} and ${memberships.role} in ('chair', 'secretary')
      join ${committees} on ${committees.id} = ${items.committeeId} join ${people} on ${people.id} = ${memberships.personId}
    where ${items.id} = ${itemId} and ${mandateRuns} and ${people.disabledAt} is null and ${people.id} <> ${items.authorId}
      and not exists (select from item_people where item_people.item_id = ${items.id} and item_people.person_id = ${people.id} and item_people.part = 'editor')
      and ${unconflicted()}
    group by ${people.id}, ${people.name} order by "isChair" desc, ${people.name}`);
  return [...rows];
}

export const able = (itemId: string) => ableToPreside(db(), itemId);

export const setActingChair = (tx: Tx, itemId: string, personId: string) =>
  tx.update(items).set({ actingChairId: personId }).where(eq(items.id, itemId));
