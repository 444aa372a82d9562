import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";

export const cast = () =>
  db()
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(isNull(people.disabledAt))
    .orderBy(asc(people.name));

export async function personOfCast(id: string) {
  const [person] = await db()
    .select({ id: people.id, email: people.email })
    .from(people)
    .where(and(eq(sql`${people.id}::text`, id), isNull(people.disabledAt)));
  return person ?? null;
}
