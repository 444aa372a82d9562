import { expect, test } from "@playwright/test";
import { mayEntrust, type Proxy, proxyFor } from "./proxies";

const TODAY = "2026-03-02";
const days = (from: string, until: string, facts: Partial<Proxy> = {}): Proxy => ({
  fromDelegationId: "TJ",
  toDelegationId: "KG",
  ballotId: null,
  from,
  until,
  ...facts,
});
const march = days("2026-03-01", "2026-03-31");
const why = (wanted: Proxy, standing: Proxy[] = [], limit = 1) => {
  const verdict = mayEntrust(wanted, standing, limit, TODAY);
  return verdict.ok || verdict.reason;
};

test("a vote is entrusted within the limit of the one who holds it", () => {
  expect(why(march)).toBe(true);
  expect(why(march, [], 0)).toBe("noProxies");
  const held = days("2026-03-31", "2026-04-30", { fromDelegationId: "UZ" });
  expect(why(march, [held])).toBe("proxyLimit");
  expect(why(march, [held], 2)).toBe(true);
  expect(why(march, [{ ...held, from: "2026-04-01" }])).toBe(true);
});

test("not to oneself, not twice, not backwards, not for days gone by", () => {
  expect(why({ ...march, toDelegationId: "TJ" })).toBe("ownProxy");
  expect(why(march, [march], 5)).toBe("alreadyEntrusted");
  expect(why(days("2026-03-03", "2026-03-02"))).toBe("untilBeforeFrom");
  expect(why(days("2026-02-01", "2026-03-01"))).toBe("proxyOver");
});

test("who holds a proxy does not pass their own vote on, and who passed it on holds none", () => {
  expect(why(march, [days("2026-03-05", "2026-03-05", { fromDelegationId: "UZ", toDelegationId: "TJ" })], 5)).toBe(
    "holdsProxy",
  );
  expect(why(march, [days("2026-03-05", "2026-03-05", { fromDelegationId: "KG", toDelegationId: "UZ" })], 5)).toBe(
    "holderAway",
  );
});

test("a proxy for one ballot serves no other, one for days serves each on those days", () => {
  const at = { principal: "TJ", holder: "KG", today: TODAY };
  const once = days("2026-03-02", "2026-03-02", { ballotId: "one" });
  expect(proxyFor([once], { ...at, ballotId: "one" })).toBe(once);
  expect(proxyFor([once], { ...at, ballotId: "other" })).toBeUndefined();
  expect(proxyFor([march], { ...at, ballotId: "other" })).toBe(march);
  expect(proxyFor([march], { ...at, ballotId: "one", today: "2026-04-01" })).toBeUndefined();
  expect(proxyFor([march], { ...at, ballotId: "one", holder: "UZ" })).toBeUndefined();
});
