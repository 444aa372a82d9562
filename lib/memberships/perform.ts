import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { administer } from "@/lib/audit/perform";
import { mayChangeMandate, mayEnd, mayHold, nextRank } from "@/lib/rules/mandates";
import { no, yes } from "@/lib/rules/verdict";
import { type ChangeMandate, type EndRole, type GrantRole, NO_DELEGATION } from "./schema";
import * as store from "./store";

/** Seats a person in a role from the mandate's first day. It counts on their next request. */
export const grantRole = (acting: Acting, input: z.output<typeof GrantRole>) =>
  administer(acting, "grantRole", async () => {
    const { tx, actor } = acting;
    const { committeeId, role, standing = null, rank = null, from, until } = input;
    const committee = await store.lockCommittee(tx, committeeId);
    if (!committee) return no("notFound");
    if (committee.closedAt) return no("committeeClosed");

    const person = await store.personWithId(tx, input.personId);
    if (!person) return no("notFound");
    if (person.disabled) return no("personDisabled");

    const delegation =
      input.delegation && input.delegation !== NO_DELEGATION
        ? await store.delegationIn(tx, committeeId, input.delegation)
        : null;
    if (delegation === undefined) return no("notFound");
    if (delegation?.closedAt) return no("delegationClosed");

    const delegationId = delegation?.id ?? null;
    const asked = { role, delegationId, standing, rank, from, until };
    const around = await store.around(tx, { committeeId, personId: person.id, delegationId, today: committee.today });
    const wanted =
      standing === "alternate" && delegationId ? { ...asked, rank: rank ?? nextRank(asked, around) } : asked;
    const allowed = mayHold(wanted, around);
    if (!allowed.ok) return allowed;

    const id = await store.addMembership(tx, { committeeId, personId: person.id, grantedBy: actor.id, ...wanted });
    const what = { membershipId: id, role, standing, rank: wanted.rank, delegation: delegation?.name, from, until };
    return yes({
      value: { id },
      about: { personId: person.id, committeeId, data: { ...what, ...own(acting, person.id) } },
    });
  });

/** Moves a mandate's last day, or an alternate's place in their order. What it was before stays in the record. */
export const changeMandate = (acting: Acting, { membershipId, reason, ...input }: z.output<typeof ChangeMandate>) =>
  administer(acting, "changeMandate", async () => {
    const { tx } = acting;
    const held = await store.lockMembership(tx, membershipId);
    if (!held) return no("notFound");
    // Places are given one after the other.
    await store.lockCommittee(tx, held.committeeId);
    const { until, rank = held.rank } = input;
    if (input.rank && held.standing !== "alternate") return no("onlyAlternatesRank");
    const allowed = mayChangeMandate(held, { until, rank }, await store.around(tx, held));
    if (!allowed.ok) return allowed;
    if (held.until === until && held.rank === rank) return no("mandateSame");
    await store.setMandate(tx, membershipId, { until, rank });
    const ranks = held.rank !== rank && { rankBefore: held.rank, rank };
    return yes({ value: undefined, about: aboutRole(acting, held, { before: held.until, until, ...ranks, reason }) });
  });

/** Ends a role before its time, as of now; who held it until when stays in the history. */
export const endRole = (acting: Acting, { membershipId, reason }: z.output<typeof EndRole>) =>
  administer(acting, "endRole", async () => {
    const { tx, actor } = acting;
    const held = await store.lockMembership(tx, membershipId);
    if (!held) return no("notFound");
    const allowed = mayEnd(held, held.today);
    if (!allowed.ok) return allowed;
    await store.endMembership(tx, membershipId, { by: actor.id, reason });
    return yes({ value: undefined, about: aboutRole(acting, held, { reason }) });
  });

const aboutRole = (
  acting: Acting,
  { id, personId, committeeId, role, standing, delegation }: store.HeldRole,
  more: Record<string, unknown>,
) => ({
  personId,
  committeeId,
  data: { membershipId: id, role, standing, delegation, ...more, ...own(acting, personId) },
});

/** An administrator who seats themselves may, and the record says so: they have no say over outcomes otherwise. */
const own = ({ actor }: Acting, personId: string) => actor.id === personId && { self: true };
