import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { ballots, decisions, votes } from "@/db/schema/ballots";
import { events, items } from "@/db/schema/items";
import { actionsOf, type Callable, callAction, signedIn } from "./call";
import { found } from "./committee";
import { expect, test } from "./fixtures";
import { startInstance } from "./second-instance";
import { type Straight, straightIn } from "./straight";

const VOTERS = 12;
const ITEMS = 300;

test("twelve delegations at one instant on each of 300 items, over two instances: one decision each, none lost, none after", async ({
  baseURL: one = "",
}) => {
  test.setTimeout(600_000);
  const body = await found(VOTERS);
  const cookies = await Promise.all(body.heads.map(signedIn));
  const open = await straightIn(body, "vote", ITEMS);
  const castBallot = actionsOf(".next").get("lib/votes/actions.ts#castBallot") as Callable;
  const other = await startInstance();
  const cast = ({ itemId, ballotId }: Straight, voter: number, choice: string) =>
    callAction(
      voter % 2 ? one : other.url,
      castBallot,
      { itemId, ballotId, choice, reason: "The annex’s figures." },
      { cookie: cookies[voter] as string },
    );

  try {
    for (const [at, item] of open.entries()) {
      // Every third item: seven against five; otherwise all for it.
      const choice = (voter: number) => (at % 3 === 0 && voter < 7 ? "object" : "approve");
      const answers = await Promise.all(cookies.map((_, voter) => cast(item, voter, choice(voter))));
      expect(answers.map(({ ok, because }) => ok || because)).toEqual(Array(VOTERS).fill(true));
      if (at % 30 === 0) expect(await cast(item, 0, "abstain")).toMatchObject({ ok: false, because: "onlyWhile" });
    }
  } finally {
    await other.stop();
  }

  const decided = await db()
    .select()
    .from(decisions)
    .where(eq(decisions.committeeId, body.committeeId))
    .orderBy(asc(decisions.decidedAt));
  expect(decided).toHaveLength(ITEMS);
  const adopted = decided.filter(({ outcome }) => outcome === "adopted");
  expect(adopted).toHaveLength((ITEMS * 2) / 3);
  const numbers = adopted.map(({ symbol }) => Number(symbol?.split("/").at(-1))).sort((a, b) => a - b);
  expect(numbers).toEqual(adopted.map((_, at) => at + 1));

  const [wrong] = await db().execute<{ votes: number; after: number; events: number; status: number }>(sql`
    select
      (select count(*) from (select ${votes.ballotId} from ${votes} join ${ballots} on ${ballots.id} = ${votes.ballotId} join ${items} on ${items.id} = ${ballots.itemId}
        where ${items.committeeId} = ${body.committeeId} and ${votes.supersededAt} is null group by ${votes.ballotId} having count(*) <> ${VOTERS}) few)::int as votes,
      (select count(*) from ${votes} join ${ballots} on ${ballots.id} = ${votes.ballotId} join ${items} on ${items.id} = ${ballots.itemId}
        where ${items.committeeId} = ${body.committeeId} and ${votes.at} > ${ballots.closedAt})::int as after,
      (select count(*) from ${items} where ${items.committeeId} = ${body.committeeId} and ${VOTERS + 1} <> (select count(*) from ${events} where ${events.itemId} = ${items.id}))::int as events,
      (select count(*) from ${items} where ${items.committeeId} = ${body.committeeId} and ${items.status} not in ('adopted', 'notAdopted'))::int as status`);
  expect(wrong).toEqual({ votes: 0, after: 0, events: 0, status: 0 });
});
