import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { onItemAs, recordAct } from "@/lib/items/perform";
import { countChangeBeside } from "@/lib/publications/store";
import { mayCloseRecommendation, mayReportImplementation, mayRespond, reopened } from "@/lib/rules/follow-up";
import { type No, no, type Verdict, yes } from "@/lib/rules/verdict";
import type { FollowUpAct } from "@/lib/rules/words";
import type {
  CloseRecommendation,
  ReopenRecommendation,
  ReportImplementation,
  RespondToRecommendation,
} from "./schema";
import * as store from "./store";

/** How the addressee takes it. A later response stands in place of an earlier one, which stays on record. */
export const respondToRecommendation = (
  acting: Acting,
  { response, note, ...of }: z.output<typeof RespondToRecommendation>,
) =>
  onRecommendation(acting, "respondToRecommendation", of, note, (found) => {
    const may = mayRespond(found, response, note);
    return may.ok ? { set: { response }, said: { response } } : may;
  });

/** What was done about it, apart from what was said. */
export const reportImplementation = (
  acting: Acting,
  { implementation, note, ...of }: z.output<typeof ReportImplementation>,
) =>
  onRecommendation(acting, "reportImplementation", of, note, (found) => {
    const may = mayReportImplementation(found);
    return may.ok ? { set: { implementation }, said: { implementation } } : may;
  });

export const closeRecommendation = (acting: Acting, { note, ...of }: z.output<typeof CloseRecommendation>) =>
  onRecommendation(acting, "closeRecommendation", of, note, (found) => {
    const may = mayCloseRecommendation(found);
    return may.ok ? { set: { closed: true }, said: {} } : may;
  });

export const reopenRecommendation = (acting: Acting, { note, ...of }: z.output<typeof ReopenRecommendation>) =>
  onRecommendation(acting, "reopenRecommendation", of, note, (found) => {
    const set = reopened(found);
    return "ok" in set ? set : { set, said: {} };
  });

type Change = { set: store.Change; said: Pick<store.FollowUpEntry, "response" | "implementation"> };

/** Every change to a recommendation: under its item's lock, with an entry of its own and one in the item's record. Answers what is set. */
const onRecommendation = (
  acting: Acting,
  act: FollowUpAct,
  { itemId, recommendationId }: { itemId: string; recommendationId: string },
  note: string,
  change: (found: store.Recommendation) => Change | No,
) =>
  onItemAs(acting, act, itemId, async (held): Promise<Verdict<store.Change>> => {
    const found = await store.recommendationOf(acting.tx, itemId, recommendationId);
    if (!found) return no("notFound");
    const changed = change(found);
    if ("ok" in changed) return changed;
    await store.put(acting.tx, recommendationId, changed.set);
    await store.addEntry(acting.tx, { recommendationId, byId: held.actor.id, act, note, ...changed.said });
    await countChangeBeside(acting.tx, itemId);
    await recordAct(acting, held, act, { recommendation: found.number, note, ...changed.said });
    return yes(changed.set);
  });
