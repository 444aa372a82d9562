import "server-only";
import type { z } from "zod";
import { paths } from "@/app/paths";
import type { Acting } from "@/lib/action";
import { administer } from "@/lib/audit/perform";
import { env } from "@/lib/env";
import { queueMail } from "@/lib/notices/perform";
import type { AdminAct } from "@/lib/rules/access";
import * as rules from "@/lib/rules/people";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import { hashOf } from "@/lib/session/hash";
import { endSessionsOf } from "@/lib/session/store";
import * as tokens from "@/lib/tokens/store";
import type { InvitePerson, Person, PersonBecause } from "./schema";
import * as store from "./store";

type About = z.output<typeof Person>;
type Because = z.output<typeof PersonBecause>;

/** Adds a person and sends them the link with which they set up their account. */
export const invitePerson = (acting: Acting, { name, email, locale }: z.output<typeof InvitePerson>) =>
  administer(acting, "invitePerson", async () => {
    const { tx } = acting;
    const known = await store.personByEmail(tx, email);
    if (known) return no("emailKnown", { name: known.name });
    const person = await store.addPerson(tx, { name, email, locale });
    await sendInvitation(acting, person);
    return yes({ value: { id: person.id }, about: { personId: person.id, data: { email } } });
  });

/** Sends a new link; the one sent before stops working. */
export const resendInvitation = (acting: Acting, { personId }: About) =>
  onPerson(acting, "resendInvitation", personId, rules.mayResendInvitation, async (person) => {
    await sendInvitation(acting, person);
    return { email: person.email };
  });

/** The link stops working and the account stays closed until somebody opens it again. */
export const revokeInvitation = (acting: Acting, { personId, reason }: Because) =>
  onPerson(acting, "revokeInvitation", personId, rules.mayRevokeInvitation, async () => {
    await shut(acting, personId);
    return { reason };
  });

/** Signs the person out everywhere and lets them in no more. Their roles stay on record, and stop counting. */
export const disablePerson = (acting: Acting, { personId, reason }: Because) =>
  onPerson(acting, "disablePerson", personId, rules.mayDisable, async () => {
    await shut(acting, personId);
    return { reason };
  });

export const enablePerson = (acting: Acting, { personId, reason }: Because) =>
  onPerson(acting, "enablePerson", personId, rules.mayEnable, async () => {
    await store.setDisabled(acting.tx, personId, false);
    return { reason };
  });

/** For somebody who lost their device and their recovery codes. They are signed out and start anew. */
export const resetSecondFactor = (acting: Acting, { personId, reason }: Because) =>
  onPerson(acting, "resetSecondFactor", personId, rules.mayResetSecondFactor, async () => {
    await store.clearSecondFactor(acting.tx, personId);
    await endSessionsOf(acting.tx, personId);
    return { reason };
  });

export const grantAdmin = (acting: Acting, { personId, reason }: Because) =>
  onPerson(acting, "grantAdmin", personId, rules.mayGrantAdmin, async () => {
    await store.setAdmin(acting.tx, personId, true);
    return { reason };
  });

export const revokeAdmin = (acting: Acting, { personId, reason }: Because) =>
  onPerson(acting, "revokeAdmin", personId, rules.mayRevokeAdmin, async () => {
    await store.setAdmin(acting.tx, personId, false);
    return { reason };
  });

/** Every change to one account: the rule is asked on what is in the database now. */
const onPerson = (
  acting: Acting,
  act: AdminAct,
  personId: string,
  rule: (person: rules.PersonFacts, actorId: string) => Verdict,
  change: (person: store.Account) => Promise<Record<string, unknown>>,
): Promise<Verdict> =>
  administer(acting, act, async () => {
    const person = await store.lockPerson(acting.tx, personId);
    if (!person) return no("notFound");
    const allowed = rule(person, acting.actor.id);
    if (!allowed.ok) return allowed;
    const own = personId === acting.actor.id && { self: true };
    return yes({ value: undefined, about: { personId, data: { ...(await change(person)), ...own } } });
  });

/** Earlier links stop working. */
async function sendInvitation(
  { tx, actor }: Acting,
  person: { id: string; email: string; name: string; locale: string },
) {
  const { id: personId, email, locale } = person;
  const token = tokens.newToken();
  await tokens.issueToken(tx, hashOf(token), { kind: "invitation", personId, email, data: { invitedBy: actor.id } });
  const link = `${env().MAJLIS_URL}${paths.invitation(token)}`;
  await queueMail(tx, {
    recipientId: personId,
    email,
    locale,
    template: "invitation",
    params: { person: person.name, link },
  });
}

async function shut({ tx }: Acting, personId: string) {
  await store.setDisabled(tx, personId, true);
  await endSessionsOf(tx, personId);
  await tokens.voidTokens(tx, personId, ["invitation", "passwordReset", "signIn", "emailChange"]);
}
