import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { requireAdmin } from "@/lib/audit/loaders";
import type { AdminAct } from "@/lib/rules/access";
import * as store from "./store";

/** Every committee of the installation. */
export async function loadAllCommittees() {
  await requireAdmin("seePeople");
  return store.listCommittees();
}

/** A committee for those who may do this to it; asked by layout and page alike, read once. */
export const loadCommittee = cache(async (id: string, act: AdminAct = "seePeople") => {
  const member = await requireAdmin(act);
  const committee = z.uuid().safeParse(id).success ? await store.committeeById(id) : undefined;
  if (!committee) notFound();
  return { member, committee };
});

export async function loadDelegations(committeeId: string) {
  const { member, committee } = await loadCommittee(committeeId);
  return { member, committee, delegations: await store.delegationsOf(committee.id) };
}

export async function loadDelegation(committeeId: string, id: string) {
  const { delegations, ...around } = await loadDelegations(committeeId);
  const delegation = delegations.find((each) => each.id === id);
  if (!delegation) notFound();
  return { ...around, delegation };
}
