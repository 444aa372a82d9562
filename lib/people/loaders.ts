import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { loadLatest, requireAdmin } from "@/lib/audit/loaders";
import * as committees from "@/lib/committees/store";
import { pagesOf, ROWS_AT_ONCE } from "@/lib/files/pages";
import * as memberships from "@/lib/memberships/store";
import * as rules from "@/lib/rules/people";
import type { Verdict } from "@/lib/rules/verdict";
import { type PeopleFilter, readPeopleFilter } from "./schema";
import * as store from "./store";

type PeoplePage = { filter: PeopleFilter; people: store.Listed[]; further?: string };

/** One page of people, as the address asks for it. */
export async function loadPeople(query: Record<string, string | string[] | undefined>): Promise<PeoplePage> {
  await requireAdmin("seePeople");
  const filter = readPeopleFilter(query);
  const rows = await store.listPeople(filter);
  const people = rows.slice(0, store.PAGE);
  return { filter, people, further: rows.length > store.PAGE ? people.at(-1)?.id : undefined };
}

/** Everybody the address asks for, page after page, to be saved as a file. */
export async function loadAllPeople(query: Record<string, string>) {
  await requireAdmin("seePeople");
  const filter = readPeopleFilter(query);
  return pagesOf(async (after) => {
    const read = await store.listPeople({ ...filter, after }, ROWS_AT_ONCE);
    const rows = read.slice(0, ROWS_AT_ONCE);
    return { rows, after: read.length > rows.length ? rows.at(-1)?.id : undefined };
  });
}

/** An account, what an administrator may do about it now, what the person holds and held, and what was done. */
export const loadPerson = cache(async (id: string) => {
  const member = await requireAdmin("seePeople");
  const person = z.uuid().safeParse(id).success ? await store.personPage(id) : undefined;
  if (!person) notFound();
  const [invitation, roles, events, all] = await Promise.all([
    store.latestInvitation(id),
    memberships.history({ personId: id, filter: { q: "" } }),
    loadLatest({ person: id }),
    committees.listCommittees(),
  ]);
  const open = all.filter(({ closedAt }) => !closedAt);
  return { member, person, verdicts: verdictsOn(person, member.actor.id), invitation, roles, committees: open, events };
});

export type PersonVerdicts = Record<
  | "disablePerson"
  | "enablePerson"
  | "resendInvitation"
  | "revokeInvitation"
  | "resetSecondFactor"
  | "grantAdmin"
  | "revokeAdmin",
  Verdict
>;

const verdictsOn = (person: rules.PersonFacts, actorId: string): PersonVerdicts => ({
  disablePerson: rules.mayDisable(person),
  enablePerson: rules.mayEnable(person),
  resendInvitation: rules.mayResendInvitation(person),
  revokeInvitation: rules.mayRevokeInvitation(person),
  resetSecondFactor: rules.mayResetSecondFactor(person, actorId),
  grantAdmin: rules.mayGrantAdmin(person),
  revokeAdmin: rules.mayRevokeAdmin(person),
});
