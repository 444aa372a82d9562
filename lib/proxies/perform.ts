import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { lockCommittee } from "@/lib/committees/store";
import { queueMail } from "@/lib/notices/perform";
import { mayInCommittee } from "@/lib/rules/access";
import { seatOf } from "@/lib/rules/hats";
import { mayEntrust } from "@/lib/rules/proxies";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import type { EntrustVote, RevokeProxy } from "./schema";
import * as store from "./store";

/** The head of a delegation puts its vote into the hands of another delegation's head. Shown to all. */
export async function entrustVote(
  { tx, actor }: Acting,
  { committeeId, toDelegationId, ballotId, from, until }: z.output<typeof EntrustVote>,
): Promise<Verdict> {
  const allowed = mayInCommittee(actor, "entrustVote", committeeId);
  if (!allowed.ok) return allowed;
  const seat = seatOf(actor, committeeId);
  if (!seat?.delegationId || seat.standing !== "head") return no("onlyHeadEntrusts");
  // One proxy after the other in a committee: the limit counts those that others are just granting.
  const committee = await lockCommittee(tx, committeeId);
  const holder = await store.headOf(tx, committeeId, toDelegationId);
  if (!committee || !holder) return no("holderHeadless");
  const today = await store.todayIn(tx, committee.timezone);
  const ballot = ballotId ? await store.runningIn(tx, committee, ballotId) : undefined;
  if (ballotId && !ballot) return no("ballotClosed");

  const proxy = {
    fromDelegationId: seat.delegationId,
    toDelegationId,
    ballotId: ballotId ?? null,
    from: from ?? today,
    until: until ?? ballot?.lastDay ?? today,
  };
  const limit = ballot ? ballot.proxies : committee.ballotTerms.proxies;
  const fits = mayEntrust(proxy, await store.standingIn(tx, committeeId), limit, today);
  if (!fits.ok) return fits;
  if (ballotId && (await store.hasSpoken(tx, ballotId, seat.delegationId))) return no("alreadySpoke");
  await store.addProxy(tx, { ...proxy, committeeId, grantedBy: actor.id });
  await queueMail(tx, {
    recipientId: holder.id,
    email: holder.email,
    locale: holder.locale,
    template: "entrustVote",
    params: { slug: committee.slug, delegation: await store.nameOf(tx, seat.delegationId, holder.locale) },
  });
  return granted;
}

/** Takes the vote back, unless it was cast already: what was said with it stands. */
export async function revokeProxy(
  { tx, actor }: Acting,
  { committeeId, proxyId }: z.output<typeof RevokeProxy>,
): Promise<Verdict> {
  const allowed = mayInCommittee(actor, "revokeProxy", committeeId);
  if (!allowed.ok) return allowed;
  const seat = seatOf(actor, committeeId);
  // Whoever is about to cast by it holds it locked, and is waited for.
  const proxy = await store.lockProxy(tx, proxyId);
  if (!proxy || proxy.revokedAt || proxy.committeeId !== committeeId) return no("proxyGone");
  if (proxy.fromDelegationId !== seat?.delegationId || seat.standing !== "head") return no("onlyHeadEntrusts");
  if (proxy.ballotId && (await store.wasUsed(tx, proxyId))) return no("proxyUsed");
  await store.revoke(tx, proxyId, actor.id);
  return granted;
}
