import "server-only";
import { notFound } from "next/navigation";
import { pagesOf, ROWS_AT_ONCE } from "@/lib/files/pages";
import { administrationStanding, type Standing } from "@/lib/record/store";
import { type AdminAct, mayAdminister } from "@/lib/rules/access";
import { type Member, requireMember } from "@/lib/session/current";
import { type AuditFilter, readAuditFilter } from "./schema";
import * as store from "./store";

/** The signed-in administrator. To anybody else these pages do not exist. */
export async function requireAdmin(act: AdminAct): Promise<Member> {
  const member = await requireMember();
  if (!mayAdminister(member.actor, act).ok) notFound();
  return member;
}

type AuditPage = {
  filter: AuditFilter;
  events: store.RecordedEvent[];
  older?: string;
  people: store.Named[];
  record: Standing | null;
};

/** One page of the administration's record, as the address asks for it. */
export async function loadAudit(query: Record<string, string | string[] | undefined>): Promise<AuditPage> {
  const member = await requireAdmin("seeAudit");
  const filter = { ...readAuditFilter(query), zone: member.timezone };
  const [rows, people, record] = await Promise.all([
    store.events(filter),
    store.peopleOnRecord(),
    administrationStanding(),
  ]);
  const events = rows.slice(0, store.PAGE);
  return { filter, events, older: rows.length > store.PAGE ? events.at(-1)?.id : undefined, people, record };
}

/** All of the record that the address asks for, page after page, to be saved as a file. */
export async function loadAllAudit(query: Record<string, string>) {
  const member = await requireAdmin("seeAudit");
  const filter = { ...readAuditFilter(query), zone: member.timezone };
  return pagesOf(async (before) => {
    const read = await store.events({ ...filter, before }, ROWS_AT_ONCE);
    const rows = read.slice(0, ROWS_AT_ONCE);
    return { rows, after: read.length > rows.length ? rows.at(-1)?.id : undefined };
  });
}

/** The latest entries about one person or committee. */
export const loadLatest = (about: { person?: string; committee?: string }, limit = 10) =>
  requireAdmin("seeAudit").then(() => store.events(about, limit));
