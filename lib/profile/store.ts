import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { people } from "@/db/schema/people";

type Changes = Partial<Pick<typeof people.$inferInsert, "name" | "locale" | "timezone" | "email" | "passwordHash">>;

export const update = (tx: Tx, id: string, changes: Changes) => tx.update(people).set(changes).where(eq(people.id, id));

/** Somebody who may sign in, held until the transaction ends. */
export const lockPerson = async (tx: Tx, id: string) =>
  (
    await tx
      .select({
        id: people.id,
        name: people.name,
        email: people.email,
        locale: people.locale,
        passwordHash: people.passwordHash,
      })
      .from(people)
      .where(and(eq(people.id, id), isNull(people.disabledAt)))
      .for("update")
  ).at(0);

export const hasPassword = async (id: string) =>
  (
    await db()
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, id), isNotNull(people.passwordHash)))
  ).length > 0;

export const addressIsTaken = async (tx: Tx, email: string) =>
  (await tx.select({ id: people.id }).from(people).where(eq(people.email, email))).length > 0;

export const anAdminExists = async (tx: Tx) =>
  (
    await tx
      .select({ id: people.id })
      .from(people)
      .where(and(people.isAdmin, isNull(people.disabledAt)))
      .limit(1)
  ).length > 0;

/** Somebody known already under this address becomes the administrator. */
export async function addAdmin(
  tx: Tx,
  person: { name: string; locale: string; email: string; passwordHash: string },
): Promise<string> {
  const [added] = await tx
    .insert(people)
    .values({ ...person, isAdmin: true })
    .onConflictDoUpdate({ target: people.email, set: { ...person, isAdmin: true, disabledAt: sql`null` } })
    .returning({ id: people.id });
  return added?.id as string;
}
