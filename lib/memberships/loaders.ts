import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { loadCommittee, loadDelegations } from "@/lib/committees/loaders";
import { pagesOf, ROWS_AT_ONCE } from "@/lib/files/pages";
import { loadFrame } from "@/lib/frame/loaders";
import * as people from "@/lib/people/store";
import { mayInCommittee } from "@/lib/rules/access";
import { mayEnd } from "@/lib/rules/mandates";
import { readHistoryFilter } from "./schema";
import * as store from "./store";

type Query = Record<string, string | string[] | undefined>;

/** How many people a list of candidates can offer; others are chosen from their own page. */
const CANDIDATES = 300;

/** More than any committee seats at a time. */
const SEATS = 1000;

/** What the form that grants a role chooses from. */
export async function loadGrant(committeeId: string, query: Query) {
  const around = await loadDelegations(committeeId);
  const chosen = z.uuid().safeParse(query.person).data;
  const candidates = await people.candidates(CANDIDATES + 1, chosen);
  return { ...around, chosen, candidates: candidates.slice(0, CANDIDATES), more: candidates.length > CANDIDATES };
}

/** Who held what when in a committee, as the address asks for it. */
export async function loadHistory(committeeId: string, query: Query) {
  const { delegations, ...around } = await loadDelegations(committeeId);
  const filter = readHistoryFilter(query);
  const rows = await store.history({ committeeId, filter });
  const roles = rows.slice(0, store.PAGE);
  return { ...around, delegations, filter, roles, further: rows.length > store.PAGE ? roles.at(-1)?.id : undefined };
}

/** The same as a file, all that the address asks for. */
export async function loadAllHistory({ committee: committeeId, ...query }: Record<string, string>) {
  const { committee } = await loadCommittee(committeeId ?? "");
  const filter = readHistoryFilter(query);
  const pages = pagesOf(async (after) => {
    const read = await store.history({ committeeId: committee.id, filter: { ...filter, after }, limit: ROWS_AT_ONCE });
    const rows = read.slice(0, ROWS_AT_ONCE);
    return { rows, after: read.length > rows.length ? rows.at(-1)?.id : undefined };
  });
  return { committee, pages };
}

/** Who holds a role in a committee today, and who is about to. */
export async function loadRunning(committeeId: string) {
  const { committee } = await loadCommittee(committeeId);
  return {
    committee,
    roles: await store.history({ committeeId: committee.id, running: true, filter: { q: "" }, limit: SEATS }),
  };
}

/** One mandate, and whether it can still be ended or changed. */
export async function loadRole(committeeId: string, id: string) {
  const around = await loadCommittee(committeeId);
  const [role] = z.uuid().safeParse(id).success ? await store.history({ id, committeeId, filter: { q: "" } }) : [];
  if (!role) notFound();
  return { ...around, role, open: mayEnd(role, role.today) };
}

/** Who sits in a committee, on the day the address asks for or today, for everybody who may know. */
export async function loadMembers(slug: string, query: Query) {
  const { actor, committee } = await loadFrame(slug);
  if (!mayInCommittee(actor, "seeMembers", committee.id).ok) notFound();
  const today = await store.todayIn(committee.id);
  const day = readHistoryFilter(query).on ?? today;
  const seated = await store.seatedOn(committee.id, day);
  const withExpertise = mayInCommittee(actor, "seeExpertise", committee.id).ok;
  const nothing = { languages: null, areas: null };
  const explains = mayInCommittee(actor, "explainRights", committee.id).ok;
  return {
    committee,
    today,
    day,
    explains,
    seated: withExpertise ? seated : seated.map((seat) => ({ ...seat, ...nothing })),
  };
}
