import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { ballots } from "@/db/schema/ballots";
import { conflicts } from "@/db/schema/conflicts";
import { outbox } from "@/db/schema/delivery";
import { expect, test } from "@/db/testing";
import { type Ballot, cast, delegation, head, join, opened } from "@/e2e/ballot";
import { act, must } from "@/e2e/committee";
import { compose } from "@/lib/notices/notify";
import { entrustVote } from "@/lib/proxies/perform";
import { remindOfBallots } from "./notify";

process.env.MAJLIS_SECRET ??= "a secret of the tests, which protects nothing at all";

/** Who was reminded of a ballot, in order. */
const reminded = async ({ itemId }: Ballot) =>
  (await db().select().from(outbox).where(eq(outbox.itemId, itemId)))
    .flatMap(({ template, recipientId }) => (template === "remindBallot" ? [recipientId ?? ""] : []))
    .sort();
const closing = ({ ballotId }: Ballot, hours: number) =>
  db()
    .update(ballots)
    .set({ closesAt: new Date(Date.now() + hours * 3_600_000) })
    .where(eq(ballots.id, ballotId));
const ids = (...people: { id: string }[]) => people.map(({ id }) => id).sort();

for (const secrecy of ["open", "secret"] as const)
  test(`a day before, delegations without a position are reminded, once for each deadline: ${secrecy}`, async ({
    database,
  }) => {
    const ballot = await opened({}, secrecy);
    const { author, colleague } = ballot.body;
    await openedEarlier(database.owner);
    await remindOfBallots();
    expect(await reminded(ballot)).toEqual([]);
    await must(cast(ballot, head(ballot, 1), "approve"));
    await closing(ballot, 23);
    await Promise.all([remindOfBallots(), remindOfBallots()]);
    await remindOfBallots();
    const owed = ids(author, colleague, head(ballot, 0), head(ballot, 2));
    expect(await reminded(ballot)).toEqual(owed);
    await closing(ballot, 5);
    await db().update(ballots).set({ suspendedAt: new Date() }).where(eq(ballots.id, ballot.ballotId));
    await remindOfBallots();
    expect(await reminded(ballot)).toEqual(owed);
    await db().update(ballots).set({ suspendedAt: null }).where(eq(ballots.id, ballot.ballotId));
    await remindOfBallots();
    expect(await reminded(ballot)).toEqual([...owed, ...owed].sort());
  });

test("must agree: a day before, those are reminded who have not spoken themselves", async ({ database }) => {
  const ballot = await opened({ policy: "mustAgree" });
  const alternate = await join(ballot.body, 1, "alternate");
  const { author, colleague } = ballot.body;
  await openedEarlier(database.owner);
  for (const who of [author, head(ballot, 1), head(ballot, 2)]) await must(cast(ballot, who, "approve"));
  await closing(ballot, 23);
  await remindOfBallots();
  expect(await reminded(ballot)).toEqual(ids(alternate, colleague, head(ballot, 0)));
});

test("an entrusted vote: its holder is reminded, in one mail, and the delegation again when the holder may not cast it", async ({
  database,
}) => {
  const ballot = await opened({ proxies: 2 });
  const { body, ballotId } = ballot;
  const { author, colleague, committeeId } = body;
  await openedEarlier(database.owner);
  const entrust = (from: number) =>
    act(head(ballot, from), (acting) =>
      entrustVote(acting, { committeeId, toDelegationId: delegation(ballot, 2), ballotId }),
    );
  await must(entrust(1));
  await closing(ballot, 23);
  await remindOfBallots();
  expect(await reminded(ballot)).toEqual(ids(author, colleague, head(ballot, 0), head(ballot, 2)));
  const mails = await db().select().from(outbox).where(eq(outbox.template, "remindBallot"));
  const said = (who: { id: string }) => {
    const mail = mails.find(({ recipientId }) => recipientId === who.id);
    return mail && compose(mail).text.split("\n")[0];
  };
  expect(said(head(ballot, 2))).toContain(
    "Your delegation’s position is still missing. The vote that another delegation entrusted to you is still to be cast: Delegation 1.",
  );
  expect(said(author)).toContain("Your delegation’s position is still missing. After");

  // Whoever has a conflict of interest casts no vote, and what was entrusted to them is the delegation's own to cast.
  await closing(ballot, 5);
  const personId = head(ballot, 2).id;
  await db()
    .insert(conflicts)
    .values({ itemId: ballot.itemId, personId, statedBy: personId, type: "other", source: "declared" });
  await remindOfBallots();
  expect(await reminded(ballot)).toEqual(
    ids(author, author, colleague, colleague, head(ballot, 0), head(ballot, 0), head(ballot, 1), head(ballot, 2)),
  );
});

/** A ballot opened this very minute is announced by its opening, and not reminded of. */
const openedEarlier = (owner: { unsafe: (query: string) => PromiseLike<unknown> }) =>
  owner.unsafe(`alter table ballots disable trigger user;
    update ballots set opened_at = now() - interval '3 days'; alter table ballots enable trigger user`);
