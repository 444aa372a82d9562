import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { numberDecision } from "@/lib/decisions/perform";
import { type Held, onItemAs, recordAct } from "@/lib/items/perform";
import { mayAnnounce, silenceAt } from "@/lib/rules/silence";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import { clock, silenceOf } from "@/lib/silence/store";
import type { AnnounceDecision, Announced } from "./schema";
import * as store from "./store";

/** What silence adopted is announced at the next meeting, and has its number from then on. */
export const announceDecision = (
  acting: Acting,
  { itemId, ...announced }: z.output<typeof AnnounceDecision>,
): Promise<Verdict> =>
  onItemAs(acting, "announceDecision", itemId, async (held) => {
    const { tx } = acting;
    const silence = await silenceOf(tx, itemId);
    const now = await clock(tx);
    // A ballot numbers what it adopts itself.
    if (!silence || silenceAt(silence, now).is === "broken") return no("numberedAlready");
    const allowed = mayAnnounce(silenceAt(silence, now));
    if (!allowed.ok) return allowed;
    const { ballotId } = silence;
    const symbol = await numberDecision(tx, held.committee, new Date(now));
    await announce(acting, held, { ballotId, symbol, ...announced });
    const { remarks: reason, ...at } = announced;
    await recordAct(acting, held, "announceDecision", { ballotId, symbol, ...at, reason });
    return granted;
  });

/** Enters an announcement: by whom, when, and at which meeting. */
export const announce = (
  { tx, actor }: Acting,
  { item, committee }: Pick<Held, "item" | "committee">,
  announced: Announced & { ballotId: string; symbol: string },
) => store.addAnnouncement(tx, { itemId: item.id, committeeId: committee.id, announcedBy: actor.id, ...announced });
