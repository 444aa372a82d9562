import "server-only";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { people, recoveryCodes } from "@/db/schema/people";

const factor = {
  email: people.email,
  locale: people.locale,
  isAdmin: people.isAdmin,
  secret: people.totpSecret,
  confirmed: sql<boolean>`${people.totpConfirmedAt} is not null`,
  lastStep: people.totpLastStep,
};

export const factorOf = async (personId: string) =>
  (await db().select(factor).from(people).where(eq(people.id, personId))).at(0);

/** Held until the transaction ends, so that of two who send one code at the same time one is second. */
export const lockFactor = async (tx: Tx, personId: string) =>
  (await tx.select(factor).from(people).where(eq(people.id, personId)).for("update")).at(0);

export const setSecret = (tx: Tx, personId: string, secret: string | null) =>
  tx
    .update(people)
    .set({ totpSecret: secret, totpConfirmedAt: null, totpLastStep: null })
    .where(eq(people.id, personId));

export const setConfirmed = (tx: Tx, personId: string) =>
  tx.update(people).set({ totpConfirmedAt: sql`now()` }).where(eq(people.id, personId));

export const setLastStep = (tx: Tx, personId: string, step: number) =>
  tx.update(people).set({ totpLastStep: step }).where(eq(people.id, personId));

export async function replaceRecoveryCodes(tx: Tx, personId: string, hashes: string[]): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  if (hashes.length > 0) await tx.insert(recoveryCodes).values(hashes.map((hash) => ({ personId, hash })));
}

export const useRecoveryCode = async (tx: Tx, personId: string, hash: string) =>
  (
    await tx
      .update(recoveryCodes)
      .set({ usedAt: sql`now()` })
      .where(and(eq(recoveryCodes.personId, personId), eq(recoveryCodes.hash, hash), isNull(recoveryCodes.usedAt)))
      .returning({ hash: recoveryCodes.hash })
  ).length > 0;

export const recoveryCodesLeft = async (personId: string) =>
  (
    await db()
      .select({ left: count() })
      .from(recoveryCodes)
      .where(and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)))
  ).at(0)?.left ?? 0;
