import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { COMMITTEE_ACTS, mayInCommittee } from "@/lib/rules/access";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import type { DeclareInterest, WithdrawInterest } from "./schema";
import * as store from "./store";

/** Somebody enters a standing interest of their own, for one committee or for every one they sit in. */
export async function declareInterest(
  { tx, actor }: Acting,
  { committeeId, ...interest }: z.output<typeof DeclareInterest>,
): Promise<Verdict> {
  const places = committeeId ? [committeeId] : actor.seats.map((seat) => seat.committeeId);
  const [allowed = no("onlyHats", { act: "declareInterest", hats: COMMITTEE_ACTS.declareInterest.hats })] = places.map(
    (place) => mayInCommittee(actor, "declareInterest", place),
  );
  if (!allowed.ok) return allowed;
  if (interest.kind === "projectRole" && !(await store.projectAmong(tx, interest.projectId, places)))
    return no("unknownProject");
  await store.addInterest(tx, { ...interest, committeeId: committeeId ?? null, personId: actor.id });
  return granted;
}

/** They take it back; it stays on record as withdrawn, and suggests nothing any more. */
export async function withdrawInterest(
  { tx, actor }: Acting,
  { interestId }: z.output<typeof WithdrawInterest>,
): Promise<Verdict> {
  const withdrawn = await store.withdrawInterest(tx, interestId, actor.id);
  return withdrawn ? granted : no("notFound");
}
