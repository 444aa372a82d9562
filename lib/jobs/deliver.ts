import "server-only";
import { transaction } from "@/db/client";
import { compose, type Letter } from "@/lib/notices/notify";
import * as store from "@/lib/notices/store";

/** Pauses between tries of one mail, in seconds; after the last it is given up and shown as failed. */
const PAUSES = [30, 120, 600, 3600, 6 * 3600] as const;
const AT_ONCE = 10;

/**
 * Sends what is due, a few at a time, until nothing is. A mail is marked sent only once the server
 * took it; workers side by side never take the same one.
 * @returns how many were sent
 */
export async function deliverDue(send: (letter: Letter) => Promise<unknown>): Promise<number> {
  let sent = 0;
  for (;;) {
    const taken = await transaction(async (tx) => {
      const due = await store.takeDue(tx, AT_ONCE);
      for (const mail of due) {
        const failure = await tried(() => send(compose(mail)));
        if (failure === null) await store.markSent(tx, mail.id);
        else await store.markTried(tx, mail.id, failure, PAUSES[mail.tries] ?? null);
        if (failure === null) sent++;
      }
      return due.length;
    });
    if (taken < AT_ONCE) return sent;
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
