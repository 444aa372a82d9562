import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { proxies } from "@/db/schema/ballots";
import { expect, test } from "@/db/testing";
import { cast, delegation, head, join, opened } from "@/e2e/ballot";
import { act, must } from "@/e2e/committee";
import { entrustVote, revokeProxy } from "./perform";

test("an entrusted vote is cast by the holder's head, and not taken back afterwards", async () => {
  const ballot = await opened({ proxies: 1 });
  const { ballotId, body } = ballot;
  const { committeeId } = body;
  const entrust = (from: number, to: number) =>
    act(head(ballot, from), (acting) =>
      entrustVote(acting, { committeeId, toDelegationId: delegation(ballot, to), ballotId }),
    );
  expect(await cast(ballot, head(ballot, 2), "approve", { delegationId: delegation(ballot, 1) })).toMatchObject({
    reason: "notEntrusted",
  });
  await must(entrust(1, 2));
  expect(await entrust(0, 2)).toMatchObject({ reason: "proxyLimit" });
  const alternate = await join(body, 2, "alternate");
  expect(await cast(ballot, alternate, "approve", { delegationId: delegation(ballot, 1) })).toMatchObject({
    reason: "onlyHeadHolds",
  });
  await must(cast(ballot, head(ballot, 2), "object", { delegationId: delegation(ballot, 1) }));
  expect(await cast(ballot, head(ballot, 1), "approve")).toMatchObject({ reason: "proxySpoke" });
  const [proxy] = await db().select().from(proxies);
  const back = () => act(head(ballot, 1), (acting) => revokeProxy(acting, { committeeId, proxyId: proxy?.id ?? "" }));
  expect(await back()).toMatchObject({ reason: "proxyUsed" });
  const own = await act(head(ballot, 0), (acting) => revokeProxy(acting, { committeeId, proxyId: proxy?.id ?? "" }));
  expect(own).toMatchObject({ reason: "onlyHeadEntrusts" });
});

test("a proxy that was taken back, or whose principal spoke, is no voice", async () => {
  const ballot = await opened({ proxies: 2 });
  const { body, ballotId } = ballot;
  const { committeeId } = body;
  for (const from of [0, 1])
    await must(
      act(head(ballot, from), (acting) =>
        entrustVote(acting, { committeeId, toDelegationId: delegation(ballot, 2), ballotId }),
      ),
    );
  await must(cast(ballot, head(ballot, 0), "approve"));
  expect(await cast(ballot, head(ballot, 2), "object", { delegationId: delegation(ballot, 0) })).toMatchObject({
    reason: "principalSpoke",
  });
  const [proxy] = await db()
    .select()
    .from(proxies)
    .where(eq(proxies.fromDelegationId, delegation(ballot, 1)));
  await must(act(head(ballot, 1), (acting) => revokeProxy(acting, { committeeId, proxyId: proxy?.id ?? "" })));
  expect(await cast(ballot, head(ballot, 2), "object", { delegationId: delegation(ballot, 1) })).toMatchObject({
    reason: "notEntrusted",
  });
});
