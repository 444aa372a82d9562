import "server-only";
import { committeeHats, seatOf } from "@/lib/rules/hats";
import { currentMember } from "@/lib/session/current";
import * as store from "./store";

/** The votes entrusted for whole days in a committee, today and later, and what its form chooses from. */
export async function loadProxies(committeeId: string) {
  const member = await currentMember();
  const actor = member?.actor;
  const seat = actor && seatOf(actor, committeeId);
  const entrusts = Boolean(
    actor && committeeHats(actor, committeeId).includes("delegate") && seat?.standing === "head",
  );
  const { proxies, delegations, limit } = await store.entrusted(committeeId);
  return { proxies, delegations, limit, own: entrusts ? (seat?.delegationId ?? null) : null };
}
