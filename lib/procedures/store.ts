import "server-only";
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { committees } from "@/db/schema/committees";

const columns = {
  procedures: committees.procedures,
  silenceHours: committees.silenceHours,
  restDaysCount: committees.restDaysCount,
  holidays: committees.holidays,
  writtenToDeadline: committees.writtenToDeadline,
  tacitAcceptance: committees.tacitAcceptance,
};

export const proceduresOf = async (committeeId: string) =>
  (await db().select(columns).from(committees).where(eq(committees.id, committeeId))).at(0);
export type Procedures = NonNullable<Awaited<ReturnType<typeof proceduresOf>>>;

/** Locks the committee until the transaction ends. */
export const lockProcedures = async (tx: Tx, committeeId: string) =>
  (await tx.select(columns).from(committees).where(eq(committees.id, committeeId)).for("no key update")).at(0);

export const change = (tx: Tx, committeeId: string, values: Procedures) =>
  tx.update(committees).set(values).where(eq(committees.id, committeeId));
