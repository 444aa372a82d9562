import "server-only";
import { eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { sql } from "@/db/plain";
import { commands } from "@/db/schema/delivery";
import type { Acting } from "@/lib/action";
import type { Actor } from "@/lib/rules/hats";
import { type No, no, type Verdict } from "@/lib/rules/verdict";

/** One transaction for one command: a refusal takes back whatever was written. */
export async function inTransaction<T>(
  actor: Actor,
  run: (acting: Acting) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  try {
    return await transaction(async (tx) => {
      const verdict = await run({ tx, actor });
      if (!verdict.ok) throw new Refused(verdict);
      return verdict;
    });
  } catch (error) {
    if (error instanceof Refused) return error.verdict;
    throw error;
  }
}

/**
 * Takes a command's key for this transaction. Nothing when it is new; the answer given then when it
 * was carried out before. A second sender of the same key waits here until the first has committed.
 */
export async function claim(tx: Tx, key: string, personId: string, act: string): Promise<Verdict<unknown> | undefined> {
  // JSON's null until it is answered; a bare null would be the column's absence.
  const taken = await tx.execute(
    sql`insert into commands (key, person_id, act, answer) values (${key}, ${personId}, ${act}, 'null') on conflict do nothing returning true`,
  );
  if (taken.length > 0) return undefined;
  const [earlier] = await tx.select().from(commands).where(eq(commands.key, key));
  if (!earlier || earlier.personId !== personId || earlier.act !== act) return no("keyUsed");
  return earlier.answer as Verdict<unknown>;
}

export const answer = (tx: Tx, key: string, verdict: Verdict<unknown>) =>
  tx.execute(sql`update commands set answer = ${JSON.stringify(verdict)}::text::jsonb where key = ${key}`);

/** What rolls a refused command back. */
class Refused extends Error {
  constructor(readonly verdict: No) {
    super(verdict.reason);
  }
}
