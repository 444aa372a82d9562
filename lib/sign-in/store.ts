import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { accounts, people } from "@/db/schema/people";

export type Person = { id: string; name: string; email: string; locale: string; passwordHash: string | null };

const person = {
  id: people.id,
  name: people.name,
  email: people.email,
  locale: people.locale,
  passwordHash: people.passwordHash,
};
const mayEnter = isNull(people.disabledAt);

export async function personByEmail(email: string, on: Db | Tx = db()): Promise<Person | null> {
  const [found] = await on
    .select(person)
    .from(people)
    .where(and(eq(people.email, email), mayEnter));
  return found ?? null;
}

export async function personById(id: string, on: Db | Tx = db()): Promise<Person | null> {
  const [found] = await on
    .select(person)
    .from(people)
    .where(and(eq(people.id, id), mayEnter));
  return found ?? null;
}

export async function personByAccount(issuer: string, subject: string, on: Db | Tx = db()): Promise<Person | null> {
  const [found] = await on
    .select(person)
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(and(eq(accounts.issuer, issuer), eq(accounts.subject, subject), mayEnter));
  return found ?? null;
}

export const accountIsLinked = async (tx: Tx, issuer: string, subject: string) =>
  (
    await tx
      .select({ yes: sql`1` })
      .from(accounts)
      .where(and(eq(accounts.issuer, issuer), eq(accounts.subject, subject)))
  ).length > 0;

export const linkAccount = (tx: Tx, issuer: string, subject: string, personId: string) =>
  tx.insert(accounts).values({ issuer, subject, personId }).onConflictDoNothing();
