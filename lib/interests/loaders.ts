import "server-only";
import { notFound } from "next/navigation";
import { loadCommittees, loadFrame } from "@/lib/frame/loaders";
import { mayInCommittee } from "@/lib/rules/access";
import * as store from "./store";

/** One's own interests, and what a new one may be about. */
export async function loadMyInterests() {
  const { member, committees } = await loadCommittees();
  const ids = committees.map(({ id }) => id);
  const [interests, projects] = await Promise.all([
    store.interestsOf(member.actor.id),
    ids.length > 0 ? store.projectsIn(ids) : [],
  ]);
  return { interests, projects, committees };
}

/** The committee's register of interests, for its secretaries; to anybody else there is no such page. */
export async function loadInterestRegister(slug: string) {
  const { actor, committee } = await loadFrame(slug);
  if (!mayInCommittee(actor, "seeInterests", committee.id).ok) notFound();
  const rows = await store.registerOf(committee.id);
  const people = [...new Set(rows.map(({ personId }) => personId))];
  return people.map((id) => {
    const own = rows.filter(({ personId }) => personId === id);
    return { id, name: own[0]?.name ?? "", interests: own.filter((row) => row.kind !== null) };
  });
}
