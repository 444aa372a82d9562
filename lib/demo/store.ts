import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { CAST_NAMES, type CastName, personId } from "@/db/cast";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";

/** The people of the cast who may sign in, in the cast's order. */
export async function cast(): Promise<{ id: string; name: string; cast: CastName }[]> {
  const enabled = await db().select({ id: people.id, name: people.name }).from(people).where(isNull(people.disabledAt));
  return CAST_NAMES.flatMap((cast) => {
    const person = enabled.find(({ id }) => id === personId(cast));
    return person ? [{ ...person, cast }] : [];
  });
}

export async function personOfCast(id: string) {
  const [person] = await db()
    .select({ id: people.id, email: people.email })
    .from(people)
    .where(and(eq(sql`${people.id}::text`, id), isNull(people.disabledAt)));
  return person ?? null;
}
