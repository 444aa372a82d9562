import "server-only";
import { cache } from "react";
import { loadDossier } from "@/lib/dossier/loaders";
import type { Occasion } from "@/lib/rules/conflict";
import type { Status } from "@/lib/rules/words";
import * as store from "./store";

/** Conflicts of interest as one reader of an item may know of them. */
type ItemConflicts = {
  /** The reader's own, while it stands. */
  own?: store.ConflictPaper;
  /** For those who look after them: those that stand, those lifted or set aside, what is suggested, and whom one could be recorded of. */
  live: store.ConflictPaper[];
  past: store.ConflictPaper[];
  suggested: store.Suggested[];
  people: { id: string; name: string }[];
};

const NONE: ItemConflicts = { live: [], past: [], suggested: [], people: [] };

/** Read once a page, and only for those to whom there is something to show. */
export const loadConflicts = cache(async (slug: string, id: string): Promise<ItemConflicts> => {
  const { hats, acts, row, frame } = await loadDossier(slug, id);
  if (hats.includes("recused")) {
    const [own] = await store.conflictsOf(id, frame.actor.id);
    return own ? { ...NONE, own } : NONE;
  }
  if (!acts.seeConflicts.ok || row.item.revision === 0) return NONE;
  const [papers, suggested, people] = await Promise.all([
    store.conflictsOf(id),
    acts.recordConflict.ok ? store.suggestedNow(id, occasionsIn(row.item.status)) : [],
    acts.recordConflict.ok ? store.recordable(id, frame.actor.id) : [],
  ]);
  return {
    live: papers.filter(({ liftedAt }) => liftedAt === null),
    past: papers.filter(({ liftedAt }) => liftedAt !== null),
    suggested,
    people,
  };
});

/** Reviewers are asked until the delegations are; who votes is looked at before they are, and while they speak. */
const occasionsIn = (status: Status): Occasion[] => [
  ...(status === "submitted" || status === "inReview" ? (["advise"] as const) : []),
  ...(VOTED_ON.includes(status) ? (["vote"] as const) : []),
];

const VOTED_ON: readonly Status[] = ["inReview", "inBallot", "inSilence", "inConsensus"];
