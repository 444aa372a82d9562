import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { administer } from "@/lib/audit/perform";
import { no, yes } from "@/lib/rules/verdict";
import type { CommitteeBecause, DelegationBecause, SaveBallotTerms, SaveCommittee, SaveDelegation } from "./schema";
import * as store from "./store";

/** Adds a committee, or changes one. The record keeps what was changed, and from what. */
export const saveCommittee = (acting: Acting, { id, ...wanted }: z.output<typeof SaveCommittee>) =>
  administer(acting, "saveCommittee", async () => {
    const { tx } = acting;
    const taken = await store.namesake(tx, wanted, id);
    if (taken) return no(taken.slug === wanted.slug ? "slugTaken" : "symbolTaken");
    const before = id ? await store.lockCommittee(tx, id) : undefined;
    if (id && !before) return no("notFound");

    const values = { ...wanted, name: named(wanted.name, before?.name) };
    const savedId = id ? await store.changeCommittee(tx, id, values) : await store.addCommittee(tx, values);
    const data = before ? { changes: changes(before, values) } : { added: true };
    return yes({ value: { id: savedId }, about: { committeeId: savedId, data } });
  });

/** Says what the committee's ballots allow. Ballots that are open keep the terms they were opened under. */
export const saveBallotTerms = (acting: Acting, { committeeId, ...terms }: z.output<typeof SaveBallotTerms>) =>
  administer(acting, "saveBallotTerms", async () => {
    const committee = await store.lockCommittee(acting.tx, committeeId);
    if (!committee) return no("notFound");
    if (committee.closedAt) return no("committeeClosed");
    await store.setBallotTerms(acting.tx, committeeId, terms);
    return yes({ value: undefined, about: { committeeId, data: { changes: changes(committee.ballotTerms, terms) } } });
  });

/** Nobody holds a role in a closed committee; what it did stays on record. */
export const closeCommittee = (acting: Acting, { committeeId, reason }: z.output<typeof CommitteeBecause>) =>
  administer(acting, "closeCommittee", async () => {
    const committee = await store.lockCommittee(acting.tx, committeeId);
    if (!committee) return no("notFound");
    if (committee.closedAt) return no("alreadyClosed");
    await store.setCommitteeClosed(acting.tx, committeeId, true);
    return yes({ value: undefined, about: { committeeId, data: { reason } } });
  });

export const reopenCommittee = (acting: Acting, { committeeId, reason }: z.output<typeof CommitteeBecause>) =>
  administer(acting, "reopenCommittee", async () => {
    const committee = await store.lockCommittee(acting.tx, committeeId);
    if (!committee) return no("notFound");
    if (!committee.closedAt) return no("notClosed");
    await store.setCommitteeClosed(acting.tx, committeeId, false);
    return yes({ value: undefined, about: { committeeId, data: { reason } } });
  });

/** Adds a delegation, or changes one. */
export const saveDelegation = (acting: Acting, { id, committeeId, ...wanted }: z.output<typeof SaveDelegation>) =>
  administer(acting, "saveDelegation", async () => {
    const { tx } = acting;
    const committee = await store.lockCommittee(tx, committeeId);
    if (!committee) return no("notFound");
    if (committee.closedAt) return no("committeeClosed");
    if (await store.delegationCalled(tx, committeeId, wanted.code, id)) return no("codeTaken");
    const before = id ? await store.lockDelegation(tx, id) : undefined;
    if (id && before?.committeeId !== committeeId) return no("notFound");

    const values = { ...wanted, name: named(wanted.name, before?.name) };
    if (id) await store.changeDelegation(tx, id, values);
    else await store.addDelegation(tx, { ...values, committeeId });
    const what = before ? { changes: changes(before, values) } : { added: true };
    return yes({ value: undefined, about: { committeeId, data: { delegation: values.name, ...what } } });
  });

/** A delegation leaves once nobody sits for it: a vote must never fall away unnoticed. */
export const closeDelegation = (acting: Acting, { delegationId, reason }: z.output<typeof DelegationBecause>) =>
  administer(acting, "closeDelegation", async () => {
    const delegation = await store.lockDelegation(acting.tx, delegationId);
    if (!delegation) return no("notFound");
    if (delegation.closedAt) return no("alreadyClosed");
    const seated = await store.seatedFor(acting.tx, delegationId);
    if (seated > 0) return no("delegationSeated", { count: seated });
    await store.setDelegationClosed(acting.tx, delegationId, true);
    return yes({
      value: undefined,
      about: { committeeId: delegation.committeeId, data: { delegation: delegation.name, reason } },
    });
  });

export const reopenDelegation = (acting: Acting, { delegationId, reason }: z.output<typeof DelegationBecause>) =>
  administer(acting, "reopenDelegation", async () => {
    const delegation = await store.lockDelegation(acting.tx, delegationId);
    if (!delegation) return no("notFound");
    if (!delegation.closedAt) return no("notClosed");
    await store.setDelegationClosed(acting.tx, delegationId, false);
    return yes({
      value: undefined,
      about: { committeeId: delegation.committeeId, data: { delegation: delegation.name, reason } },
    });
  });

/** A language left empty is not there: readers then see the next that they read. Languages the form does not ask for stay. */
function named(given: store.Named, before: store.Named | undefined): store.Named {
  const kept = Object.entries({ ...before, ...given }).filter(([, name]) => name !== "");
  return { ...Object.fromEntries(kept), en: given.en };
}

/** Field → [before, after], for those that differ. */
function changes<T extends object>(before: T, after: Partial<T>): Record<string, [unknown, unknown]> {
  const differing = (Object.keys(after) as (keyof T & string)[]).filter((key) => !same(before[key], after[key]));
  return Object.fromEntries(differing.map((key) => [key, [before[key], after[key]]]));
}

const same = (one: unknown, other: unknown) => sorted(one) === sorted(other);

/** The database orders a name's languages its own way. */
const sorted = (value: unknown) =>
  JSON.stringify(
    typeof value === "object" && value ? Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)) : value,
  );
