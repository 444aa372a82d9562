import "server-only";
import { env } from "@/lib/env";
import { seesConflicts, seesEvent } from "@/lib/rules/conflict";
import type { Hat } from "@/lib/rules/hats";
import { toldOf } from "@/lib/rules/told";
import { compose } from "./notify";
import * as store from "./store";

/** Names of those whom a step would tell, shown before it is taken. */
export async function loadWhoWillBeTold(act: string, about: store.Subject): Promise<string[]> {
  const audiences = toldOf(act);
  if (audiences.length === 0) return [];
  return (await store.namesOf(audiences, about, act)).map((person) => person.name);
}

/**
 * What became of each mail about an item, the newest first. Never “sent” when it was not. Mail withheld for a
 * conflict of interest, and about one, is there for those who may know of it; for the recused there is none at all.
 */
export async function loadDeliveries(itemId: string, hats: readonly Hat[]) {
  if (hats.includes("recused")) return [];
  const rows = await store.deliveriesOf(itemId);
  const officer = seesConflicts(hats);
  return rows
    .filter(({ error, template }) => officer || (error !== store.WITHHELD && seesEvent(template, hats)))
    .map(({ sentAt, failedAt, error, ...row }) => ({
      ...row,
      state: stateOf(sentAt, failedAt, error),
      at: sentAt ?? failedAt ?? row.queuedAt,
    }));
}

function stateOf(sentAt: Date | null, failedAt: Date | null, error: string | null) {
  if (sentAt) return "sent" as const;
  if (!failedAt) return "queued" as const;
  return error === store.WITHHELD ? ("withheld" as const) : ("failed" as const);
}

/** The newest mail as it reads, where it is caught instead of sent; nothing anywhere else. */
export async function loadCaughtMail() {
  const { MAJLIS_DEV_MAIL, MAJLIS_DEMO, SMTP_URL } = env();
  if (SMTP_URL || !(MAJLIS_DEV_MAIL || MAJLIS_DEMO)) return null;
  return (await store.latest(50)).map((mail) => ({ id: mail.id, at: mail.queuedAt, ...compose(mail) }));
}
