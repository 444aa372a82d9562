import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import type { DeclareAbsence, WithdrawAbsence } from "./schema";
import * as store from "./store";

/** Somebody says when they are out of office, once for all their committees. */
export async function declareAbsence(
  { tx, actor }: Acting,
  { alternateId, ...absence }: z.output<typeof DeclareAbsence>,
): Promise<Verdict> {
  const today = await store.lockCalendar(tx, actor.id);
  if (absence.until < today) return no("absenceOver");
  const other = await store.absenceWithin(tx, actor.id, absence);
  if (other) return no("absenceOverlaps", other);
  if (alternateId && !(await store.isColleague(tx, actor.id, alternateId))) return no("notColleague");
  await store.addAbsence(tx, { ...absence, alternateId, personId: actor.id });
  return granted;
}

/** Back sooner, or not away after all. */
export async function withdrawAbsence(
  { tx, actor }: Acting,
  { absenceId }: z.output<typeof WithdrawAbsence>,
): Promise<Verdict> {
  return (await store.withdrawAbsence(tx, actor.id, absenceId)) ? granted : no("absenceGone");
}
