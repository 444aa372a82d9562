import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { mayInCommittee } from "@/lib/rules/access";
import { granted, no, type Verdict, yes } from "@/lib/rules/verdict";
import type { DismissReport, DropReport, MakeReport } from "./schema";
import * as store from "./store";

/** So many reports of one person wait at once. */
const MOST_WAITING = 3;

/** Asks for a report on a period. A job makes it, from what the person may read when it does. */
export async function makeReport(
  { tx, actor }: Acting,
  { committeeId, ...asked }: z.output<typeof MakeReport>,
): Promise<Verdict<{ id: string; slug: string }>> {
  const allowed = mayInCommittee(actor, "makeReport", committeeId);
  if (!allowed.ok) return allowed;
  if ((await store.waitingOf(tx, actor.id)) >= MOST_WAITING) return no("reportsWait", { count: MOST_WAITING });
  const id = await store.addReport(tx, { committeeId, personId: actor.id, ...asked });
  return yes({ id, slug: await store.slugOf(tx, committeeId) });
}

/** Calls back a report that is being made, or removes one: its files go with it. */
export async function dropReport(
  { tx, actor }: Acting,
  { committeeId, reportId }: z.output<typeof DropReport>,
): Promise<Verdict<{ slug: string; keys: string[] }>> {
  const allowed = mayInCommittee(actor, "dropReport", committeeId);
  if (!allowed.ok) return allowed;
  const removed = await store.removeReport(tx, { id: reportId, committeeId, personId: actor.id });
  if (!removed) return no("notFound");
  const keys = [removed.pdfKey, removed.docxKey].filter((key) => key !== null);
  return yes({ slug: await store.slugOf(tx, committeeId), keys });
}

/** Takes a finished report off the inbox of whoever it is for; it stays among their reports. */
export async function dismissReport(
  { tx, actor }: Acting,
  { committeeId, reportId }: z.output<typeof DismissReport>,
): Promise<Verdict> {
  const allowed = mayInCommittee(actor, "dismissReport", committeeId);
  if (!allowed.ok) return allowed;
  const dismissed = await store.dismissReport(tx, { id: reportId, committeeId, personId: actor.id });
  return dismissed ? granted : no("notFound");
}

/** Notes that whoever a report is for has it: it waits for them no longer. */
export async function noteFetched(id: string): Promise<void> {
  await store.noteFetched(id);
}
