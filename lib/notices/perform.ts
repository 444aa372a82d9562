import "server-only";
import type { Tx } from "@/db/client";
import { toldOf } from "@/lib/rules/told";
import * as store from "./store";

type Told = { id: string; committeeId: string; symbol: string | null; title: string; confidentiality: string };

/**
 * Queues the mail that an act on an item causes, in the act's own transaction: no act without its
 * mail, no mail without its act. A restricted item goes by link only.
 */
export async function tell(
  tx: Tx,
  act: string,
  item: Told,
  slug: string,
  actorId: string,
  data: Record<string, unknown>,
): Promise<void> {
  const audiences = toldOf(act);
  if (audiences.length === 0) return;
  const open = item.confidentiality !== "restricted";
  const named = (key: string) => (typeof data[key] === "string" ? data[key] : undefined);
  const params = {
    slug,
    itemId: item.id,
    symbol: item.symbol ?? "",
    title: open ? item.title : "",
    reason: open ? said(data.reason) : "",
    ...(typeof data.until === "string" && { until: data.until }),
    ...(typeof data.delegationId === "string" && {
      by: JSON.stringify(await store.delegationNames(tx, data.delegationId)),
    }),
    ...(typeof data.answer === "string" && { answer: data.answer }),
    ...(typeof data.meeting === "string" && { meeting: data.meeting }),
    ...(typeof data.symbol === "string" && { decision: data.symbol }),
  };
  await store.queueToAudiences(
    tx,
    audiences,
    {
      itemId: item.id,
      committeeId: item.committeeId,
      actorId,
      personId: named("personId"),
      delegationId: named("delegationId"),
    },
    act,
    params,
  );
}

/** Queues one mail to one address, as a link to sign in. `params` fill the template's texts. */
export const queueMail = (
  tx: Tx,
  mail: {
    recipientId?: string;
    email: string;
    locale: string;
    template: string;
    params: Record<string, string>;
    itemId?: string;
  },
) => store.queue(tx, mail);

/** Mail about an item that still waits for somebody who may no longer hear of it. */
export const withholdMail = (tx: Tx, itemId: string, personId: string) => store.withhold(tx, itemId, personId);

const said = (value: unknown) => (typeof value === "string" ? value.slice(0, 500) : "");
