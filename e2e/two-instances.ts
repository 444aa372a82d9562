/** Two instances of the app on one database, and people who act on both at one instant. */
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor } from "@/lib/rules/hats";
import { NO_WRONG, unlikeBallots } from "./ballot";
import { type Answer, actionsOf, type Callable, callAction, signedIn } from "./call";
import type { Body } from "./committee";
import { test as base, expect } from "./fixtures";
import { startInstance } from "./second-instance";
import type { Straight } from "./straight";

export { expect } from "./fixtures";

export const LATE = ["ballotClosed", "onlyWhile"];
export const reason = "The annex’s figures do not agree with ours.";

type Two = {
  /** Posts an act, such as `votes#castBallot`: even sides are the first instance, odd ones the second. */
  post(side: number, act: string, who: Actor, fields: Record<string, string>): Promise<Answer>;
  cast(side: number, who: Actor, on: Straight, choice: string): Promise<Answer>;
  /** Somebody looks at the committee on either instance, which settles what is due. */
  look(body: Body): Promise<void>;
};

export const test = base.extend<object, { two: Two }>({
  two: [
    async ({}, use) => {
      const other = await startInstance();
      await use(between([process.env.MAJLIS_URL ?? "", other.url]));
      await other.stop();
    },
    { scope: "worker" },
  ],
});

function between(bases: readonly [string, string]): Two {
  const actions = actionsOf(".next");
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = (who: Actor) => {
    const cookie = cookies.get(who.id) ?? signedIn(who);
    cookies.set(who.id, cookie);
    return cookie;
  };
  const two: Two = {
    async post(side, act, who, fields) {
      const [noun, name] = act.split("#");
      const action = actions.get(`lib/${noun}/actions.ts#${name}`) as Callable;
      const answer = await callAction(bases[side % 2 ? 1 : 0], action, fields, { cookie: await cookieOf(who) });
      // What leads on to another page was done.
      return answer.redirect ? { ...answer, ok: true } : answer;
    },
    cast: (side, who, on, choice) => two.post(side, "votes#castBallot", who, { ...on, choice, reason }),
    async look({ slug, observer }) {
      const headers = { cookie: await cookieOf(observer) };
      const seen = await Promise.all(bases.map((url) => fetch(`${url}/c/${slug}/items`, { headers })));
      expect(seen.map(({ status }) => status)).toEqual([200, 200]);
    },
  };
  return two;
}

/** The last deadlines pass, and so many ballots are open: nothing is wrong with any. */
export async function expectRight(two: Two, body: Body, open: number): Promise<void> {
  await expect.poll(async () => (await two.look(body), (await unlikeBallots(body)).open)).toBe(open);
  expect(await unlikeBallots(body)).toEqual({ ...NO_WRONG, open });
}

export const refusals = (answers: readonly Answer[]) => answers.flatMap(({ ok, because }) => (ok ? [] : [because]));
export const accepted = (answers: readonly Answer[]) => answers.filter(({ ok }) => ok).length;

/** The most positions that one delegation has on one ballot, and how many were ever taken. */
export async function voicesIn({ committeeId }: Body) {
  const [row] = await db().execute<{ most: number; taken: number }>(sql`
    select max(live)::int as most, sum(taken)::int as taken from (
      select count(*) filter (where superseded_at is null) as live, count(*) as taken
      from votes join ballots on ballots.id = ballot_id join items on items.id = item_id
      where committee_id = ${committeeId} group by ballot_id, votes.delegation_id) seats`);
  return row;
}

export async function endsIn({ committeeId }: Body): Promise<string[]> {
  const rows = await db().execute<{ outcome: string }>(sql`
    select distinct outcome from ballots join items on items.id = item_id where committee_id = ${committeeId} order by 1`);
  return rows.map(({ outcome }) => outcome);
}

/** How many entries of the record say that this was done. */
export async function toldIn({ committeeId }: Body, ...acts: string[]): Promise<number> {
  const [row] = await db().execute<{ told: number }>(sql`
    select count(*)::int as told from events join items on items.id = item_id
    where committee_id = ${committeeId} and act in ${acts}`);
  return row?.told ?? 0;
}
