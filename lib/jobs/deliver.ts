import "server-only";
import { transaction } from "@/db/client";
import { compose, type Letter } from "@/lib/notices/notify";
import * as store from "@/lib/notices/store";

/** Pauses between tries of one mail, in seconds; after the last it is given up and shown as failed. */
const PAUSES = [30, 120, 600, 3600, 6 * 3600] as const;
const AT_ONCE = 5;

/**
 * Sends what is due, a few at a time, until nothing is. A mail is marked sent only once the server
 * took it; workers side by side never take the same one. No transaction is open meanwhile: a mail
 * server may take longer than the database waits.
 * @returns how many were sent
 */
export async function deliverDue(send: (letter: Letter) => Promise<unknown>): Promise<number> {
  let sent = 0;
  for (;;) {
    const due = await transaction((tx) => store.takeDue(tx, AT_ONCE));
    await Promise.all(
      due.map(async (mail) => {
        const failure = await tried(async () => send(compose(mail)));
        await transaction((tx) =>
          failure === null
            ? store.markSent(tx, mail.id)
            : store.markTried(tx, mail.id, failure, PAUSES[mail.tries] ?? null),
        );
        if (failure === null) sent++;
      }),
    );
    if (due.length < AT_ONCE) return sent;
  }
}

async function tried(act: () => Promise<unknown>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
