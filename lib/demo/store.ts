import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { CAST_NAMES, type CastName, personId, personOf } from "@/db/cast";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";

/** Written beside the seed, where nothing else of the product looks: the demo's people and what they may do. */
export const cast = () => CAST_NAMES.map((key) => ({ key, id: personId(key), ...personOf(key) }));

export async function personOfCast(key: CastName) {
  const [person] = await db()
    .select({ id: people.id, email: people.email })
    .from(people)
    .where(and(eq(people.id, personId(key)), isNull(people.disabledAt)));
  return person ?? null;
}
