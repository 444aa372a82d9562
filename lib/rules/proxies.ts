import { granted, no, type Verdict } from "./verdict";

/** A vote entrusted to another delegation: for one ballot, or for whole days from and until, both included. */
export type Proxy = {
  fromDelegationId: string;
  toDelegationId: string;
  ballotId: string | null;
  from: string;
  until: string;
};

/** Whether a delegation may entrust its vote so, beside the proxies that stand in the committee. */
export function mayEntrust(wanted: Proxy, standing: readonly Proxy[], limit: number, today: string): Verdict {
  if (limit === 0) return no("noProxies");
  if (wanted.fromDelegationId === wanted.toDelegationId) return no("ownProxy");
  if (wanted.until < wanted.from) return no("untilBeforeFrom");
  if (wanted.until < today) return no("proxyOver");
  const beside = standing.filter((other) => meet(other, wanted));
  if (beside.some(({ fromDelegationId }) => fromDelegationId === wanted.fromDelegationId))
    return no("alreadyEntrusted");
  // Nobody passes on what was entrusted to them: a head who is away cannot cast for others either.
  if (beside.some(({ toDelegationId }) => toDelegationId === wanted.fromDelegationId)) return no("holdsProxy");
  if (beside.some(({ fromDelegationId }) => fromDelegationId === wanted.toDelegationId)) return no("holderAway");
  const held = beside.filter(({ toDelegationId }) => toDelegationId === wanted.toDelegationId);
  return held.length >= limit ? no("proxyLimit", { limit }) : granted;
}

/** The proxy by which `holder` may speak for `principal` in a ballot on a day. */
export const proxyFor = <P extends Proxy>(
  proxies: readonly P[],
  { ballotId, principal, holder, today }: { ballotId: string; principal: string; holder: string; today: string },
): P | undefined =>
  proxies.find(
    (proxy) =>
      proxy.fromDelegationId === principal &&
      proxy.toDelegationId === holder &&
      (proxy.ballotId ? proxy.ballotId === ballotId : proxy.from <= today && today <= proxy.until),
  );

/** Two proxies that could be used in one and the same ballot. */
const meet = (one: Proxy, other: Proxy) =>
  one.ballotId && other.ballotId ? one.ballotId === other.ballotId : one.from <= other.until && other.from <= one.until;
