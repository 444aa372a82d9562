import "server-only";
import { env } from "@/lib/env";
import { toldOf } from "@/lib/rules/told";
import { compose } from "./notify";
import * as store from "./store";

/** Names of those whom a step would tell, shown before it is taken. */
export async function loadWhoWillBeTold(act: string, about: store.Subject): Promise<string[]> {
  const audiences = toldOf(act);
  if (audiences.length === 0) return [];
  return (await store.namesOf(audiences, about)).map((person) => person.name);
}

/** What became of each mail about an item, the newest first. Never “sent” when it was not. */
export async function loadDeliveries(itemId: string) {
  const rows = await store.deliveriesOf(itemId);
  return rows.map(({ sentAt, failedAt, ...row }) => ({
    ...row,
    state: sentAt ? ("sent" as const) : failedAt ? ("failed" as const) : ("queued" as const),
    at: sentAt ?? failedAt ?? row.queuedAt,
  }));
}

/** The newest mail as it reads, where it is caught instead of sent; nothing anywhere else. */
export async function loadCaughtMail() {
  const { MAJLIS_DEV_MAIL, MAJLIS_DEMO, SMTP_URL } = env();
  if (SMTP_URL || !(MAJLIS_DEV_MAIL || MAJLIS_DEMO)) return null;
  return (await store.latest(50)).map((mail) => ({ id: mail.id, at: mail.queuedAt, ...compose(mail) }));
}
