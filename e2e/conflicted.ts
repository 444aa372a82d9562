import { db } from "@/db/client";
import { conflicts } from "@/db/schema/conflicts";
import { SITUATIONS, type Situation, type SituationName } from "@/lib/rules/situations";
import type { Status } from "@/lib/rules/words";
import type { House, Placed } from "./situations";

/**
 * The situation's own conflict; and of what was submitted one of somebody else as it stands, one pinned, and
 * no other chair who could act.
 */
export async function conflicted(house: House, who: SituationName, placed: Placed, status: Status) {
  const { id: itemId, conflictId, pinnedId } = placed;
  const { conflict: level }: Situation = SITUATIONS[who];
  const { somebody: statedBy, others } = house;
  const stated = { itemId, type: "personal" as const, source: "declared" as const, statedBy };
  const pinned = { pinnedBy: statedBy, pinnedAt: new Date() };
  const names = Object.keys(SITUATIONS) as SituationName[];
  const chairs = names.filter(
    (name) => name !== who && (SITUATIONS[name].roles as readonly string[]).includes("chair"),
  );
  const own = level ? [{ ...stated, level, personId: house.people[who], ...(level === "walled" && pinned) }] : [];
  const rows = [
    { ...stated, id: conflictId, personId: others[0] },
    { ...stated, ...pinned, id: pinnedId, personId: others[1] },
    ...chairs.map((name) => ({ ...stated, personId: house.people[name] })),
    ...own,
  ];
  const there = status === "draft" ? own : rows;
  if (there.length > 0) await db().insert(conflicts).values(there);
}
