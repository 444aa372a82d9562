import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { setAside } from "@/lib/conflicts/perform";
import { suggestedConflicts } from "@/lib/conflicts/store";
import { type Held, onItemAs, recordAct } from "@/lib/items/perform";
import { tell } from "@/lib/notices/perform";
import { mayAsk, nextOf, type Remark, rotation, type Wanted, weigh } from "@/lib/rules/rotation";
import { granted, no, type Verdict, yes } from "@/lib/rules/verdict";
import type { AssignReviewer, ExtendReview, ReassignReview, ReleaseReviewer } from "./schema";
import * as store from "./store";

type Choice = { personIds: string[]; rotation?: "next" | undefined; despite?: string | undefined };
/** Whom to ask, and what spoke for it: words of the rotation, for the record. */
type Asked = { personId: string; because: string[] };

/** Asks reviewers of the committee to advise on an item: all of those named, or whoever is next. */
export const assignReviewer = (
  acting: Acting,
  { itemId, personIds = [], personId, dueOn, ...how }: z.input<typeof AssignReviewer>,
): Promise<Verdict> =>
  onItemAs(acting, "assignReviewer", itemId, async (held) => {
    const wanted = await store.wantedOf(acting.tx, held.item, held.committee, dueOn);
    const named = [...new Set([...personIds, ...(personId ? [personId] : [])])];
    const chosen = await choose(acting, held, wanted, { ...how, personIds: named });
    if (!chosen.ok) return chosen;
    for (const { personId, because } of chosen.value) {
      // One after the other: the record tells them in the order in which they were asked.
      // oxlint-disable-next-line no-await-in-loop
      const due = await addReview(acting, held, personId, dueOn);
      const by = how.rotation ? "rotation" : "hand";
      // oxlint-disable-next-line no-await-in-loop
      await recordAct(acting, held, "assignReviewer", { personId, ...due, by, because });
    }
    return granted;
  });

/** Takes an assignment from one reviewer and gives it to another. Advice already given stays on record. */
export const reassignReview = (
  acting: Acting,
  { itemId, reviewId, personId, dueOn, reason = "", ...how }: z.input<typeof ReassignReview>,
): Promise<Verdict> =>
  onItemAs(acting, "reassignReview", itemId, async (held) => {
    const { item, committee } = held;
    const { tx, actor } = acting;
    const review = await store.liveReview(tx, itemId, reviewId);
    if (!review) return no("notAssigned");
    // Who declined has said why; of anybody else the record keeps a reason.
    if (reason === "" && review.response !== "declined") return no("reasonMissing");
    const wanted = await store.wantedOf(tx, item, committee, dueOn);
    const chosen = await choose(acting, held, wanted, { ...how, personIds: personId ? [personId] : [] });
    if (!chosen.ok) return chosen;
    const [asked] = chosen.value as [Asked];
    await store.releaseReview(tx, reviewId);
    const due = await addReview(acting, held, asked.personId, dueOn);
    const data = { ...asked, formerId: review.reviewerId, ...due, by: how.rotation ? "rotation" : "hand", reason };
    await recordAct(acting, held, "reassignReview", data);
    // Each of the two is told what it means for them.
    await tell(tx, "assignReviewer", item, committee.slug, actor.id, { personId: asked.personId });
    if (review.response !== "declined")
      await tell(tx, "releaseReviewer", item, committee.slug, actor.id, { personId: review.reviewerId, reason });
    return granted;
  });

/** Gives a reviewer who still owes a later deadline. */
export const extendReview = (
  acting: Acting,
  { itemId, reviewId, dueOn, reason }: z.output<typeof ExtendReview>,
): Promise<Verdict> =>
  onItemAs(acting, "extendReview", itemId, async (held) => {
    const { tx } = acting;
    const review = await store.liveReview(tx, itemId, reviewId);
    if (!review || review.response === "declined") return no("notAssigned");
    const dueAt = await store.extend(tx, reviewId, dueOn, held.committee.timezone);
    if (!dueAt) return no("notLater");
    const before = review.dueAt.toISOString();
    const moved = await store.followReviews(tx, itemId);
    await recordAct(acting, held, "extendReview", { personId: review.reviewerId, dueAt, before, reason, ...moved });
    return granted;
  });

/** Takes an assignment back. Advice already given stays on record. */
export const releaseReviewer = (
  acting: Acting,
  { itemId, reviewId, reason }: z.output<typeof ReleaseReviewer>,
): Promise<Verdict> =>
  onItemAs(acting, "releaseReviewer", itemId, async (held) => {
    const review = await store.liveReview(acting.tx, itemId, reviewId);
    if (!review) return no("notAssigned");
    await store.releaseReview(acting.tx, reviewId);
    await recordAct(acting, held, "releaseReviewer", { personId: review.reviewerId, reason });
    return granted;
  });

/** Whom to ask, each with what spoke for it; refused when one of them may not be asked. */
async function choose(
  acting: Acting,
  held: Held,
  wanted: Wanted,
  { personIds, rotation: next, despite = "" }: Choice,
): Promise<Verdict<Asked[]>> {
  if (wanted.dueOn < wanted.today) return no("dueInThePast");
  const suggested = await suggestedConflicts(acting.tx, held.item.id, "advise");
  const candidates = weigh(await store.candidates(acting.tx, held.item.id, held.actor), suggested);
  if (next) {
    const first = nextOf(rotation(candidates, wanted));
    if (!first) return no("nobodyNext");
    // The page named somebody: another is asked only once the secretary has seen who.
    if (personIds.some((id) => id !== first.id)) return no("nextMoved", { name: first.name });
    return yes([{ personId: first.id, because: forTheRecord(first.because) }]);
  }
  if (personIds.length === 0) return no("nobodyChosen");
  const asked: Asked[] = [];
  for (const personId of personIds) {
    const candidate = candidates.find(({ id }) => id === personId);
    if (!candidate) return no("notReviewer");
    const allowed = mayAsk(candidate, wanted, despite !== "");
    if (!allowed.ok) return allowed;
    asked.push({ personId, because: forTheRecord(allowed.value) });
  }
  await setAside(
    acting,
    held,
    suggested.filter(({ personId }) => personIds.includes(personId)),
    despite,
  );
  return yes(asked);
}

/** That a conflict is thought possible is the secretary's to weigh, not for every reader of the record. */
const forTheRecord = (remarks: readonly Remark[]) =>
  remarks.map(({ says }) => says).filter((word) => word !== "possibleConflict");

async function addReview(
  { tx, actor }: Acting,
  { item: { id: itemId }, committee }: Held,
  reviewerId: string,
  dueOn: string | undefined,
) {
  const dueAt = await store.addReview(tx, { itemId, reviewerId, assignedBy: actor.id }, { dueOn, committee });
  return { dueAt, ...(await store.followReviews(tx, itemId)) };
}
