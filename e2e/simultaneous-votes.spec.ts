/** Two members of one delegation, and votes against the close, over two instances; what must never be is counted in the database. */
import type { Actor } from "@/lib/rules/hats";
import type { Choice, DelegationPolicy } from "@/lib/rules/words";
import { join } from "./ballot";
import { found } from "./committee";
import { closesIn, deadlineAt, straightIn } from "./straight";
import { accepted, endsIn, expect, expectRight, LATE, refusals, test, voicesIn } from "./two-instances";

const ROUNDS = 24;

// One second instance for all of them.
test.describe.configure({ mode: "default", timeout: 300_000 });

const TOLD: Record<DelegationPolicy, readonly string[]> = {
  head: ["headSpoke", ...LATE],
  firstCast: ["firstSpoke", ...LATE],
  mustAgree: [],
};

for (const policy of ["head", "firstCast", "mustAgree"] as const satisfies DelegationPolicy[])
  test(`two members of one delegation at the deadline: one position for it, or too late (${policy})`, async ({
    two,
  }) => {
    const body = await found();
    const [head, adviser] = [body.heads[1] as Actor, await join(body, 1, "adviser")];
    // Where members must agree, those who differ have no position to count: that ballot is left open.
    const closes = policy !== "mustAgree";
    const open = await straightIn(body, "vote", ROUNDS, { policy });
    let taken = 0;
    for (const [round, one] of open.entries()) {
      // No deadline is far here: with one delegation silent, each is waited for.
      if (closes) await closesIn(one.ballotId, deadlineAt(round, ROUNDS + 1));
      const answers = await Promise.all([
        two.cast(round, head, one, "approve"),
        two.cast(round + 1, adviser, one, "object"),
      ]);
      for (const because of refusals(answers)) expect(TOLD[policy]).toContain(because);
      taken += accepted(answers);
    }
    await expectRight(two, body, closes ? 0 : ROUNDS);
    expect(await voicesIn(body)).toEqual({ most: closes ? 1 : 2, taken });
  });

test("votes, second thoughts, the deadline and whoever looks: each vote is in time and counted, or told that it is late", async ({
  two,
}) => {
  const body = await found();
  const open = await straightIn(body, "vote", ROUNDS * 2);
  let taken = 0;
  for (const [round, one] of open.entries()) {
    await closesIn(one.ballotId, deadlineAt(round, open.length));
    const choices: Choice[] = round % 3 === 0 ? ["approve", "object", "object"] : ["approve", "approve", "object"];
    // The one that all are in time for is adopted, whichever thought counts.
    if (round === open.length - 1) choices[2] = "approve";
    const [answers] = await Promise.all([
      Promise.all([
        ...choices.map((choice, at) => two.cast(round + at, body.heads[at] as Actor, one, choice)),
        two.cast(round + 1, body.heads[0] as Actor, one, "abstain"),
      ]),
      two.look(body),
    ]);
    for (const because of refusals(answers)) expect(LATE).toContain(because);
    taken += accepted(answers);
  }
  await expectRight(two, body, 0);
  expect(await voicesIn(body)).toEqual({ most: 1, taken });
  // Some ran out of time, and some were closed by the last who spoke.
  expect(await endsIn(body)).toEqual(expect.arrayContaining(["adopted", "no-quorum"]));
});
