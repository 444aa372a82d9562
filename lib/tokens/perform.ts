import "server-only";
import type { z } from "zod";
import { paths } from "@/app/paths";
import { type Tx, transaction } from "@/db/client";
import { addEvent } from "@/lib/audit/store";
import { env } from "@/lib/env";
import { queueMail } from "@/lib/notices/perform";
import * as people from "@/lib/profile/store";
import { granted, no, type Verdict, yes } from "@/lib/rules/verdict";
import { hashOf } from "@/lib/session/hash";
import { hashPassword } from "@/lib/session/passwords";
import { endSessionsOf } from "@/lib/session/store";
import { personByEmail } from "@/lib/sign-in/store";
import type { AcceptInvitation, BecomeAdmin, ResetPassword } from "./schema";
import * as store from "./store";

/** Answers the address, with which and the new password the person is signed in at once. */
export async function acceptInvitation({
  token,
  name,
  locale,
  password,
}: z.output<typeof AcceptInvitation>): Promise<Verdict<string>> {
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const person = await personOf(tx, "invitation", token);
    if (!person) return no("invitationSpent");
    await people.update(tx, person.id, { name, locale, passwordHash });
    return yes(person.email);
  });
}

/** Mails a link to a new password; for an address nobody has, nothing happens, and nobody is told. */
export const askForReset = (email: string): Promise<Verdict> =>
  transaction(async (tx) => {
    const person = await personByEmail(email, tx);
    if (!person) return granted;
    const token = store.newToken();
    await store.issueToken(tx, hashOf(token), { kind: "passwordReset", personId: person.id, email });
    const link = `${env().MAJLIS_URL}${paths.resetPassword(token)}`;
    await queueMail(tx, {
      recipientId: person.id,
      email,
      locale: person.locale,
      template: "passwordReset",
      params: { link },
    });
    return granted;
  });

/** The new password ends every session: whoever knew the old one is out. */
export async function resetPassword({ token, password }: z.output<typeof ResetPassword>): Promise<Verdict<string>> {
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const person = await personOf(tx, "passwordReset", token);
    if (!person) return no("linkSpent");
    await people.update(tx, person.id, { passwordHash });
    await endSessionsOf(tx, person.id);
    await store.voidTokens(tx, person.id, ["signIn", "emailChange"]);
    await queueMail(tx, {
      recipientId: person.id,
      email: person.email,
      locale: person.locale,
      template: "passwordChanged",
      params: {},
    });
    return yes(person.email);
  });
}

/** Shown to whoever reads the new mailbox: the address is theirs from here on. */
export const confirmAddress = (token: string): Promise<Verdict> =>
  transaction(async (tx) => {
    const used = await store.useToken(tx, "emailChange", hashOf(token));
    const person = used?.personId ? await people.lockPerson(tx, used.personId) : undefined;
    if (!used?.email || !person) return no("linkSpent");
    if (await people.addressIsTaken(tx, used.email)) return no("addressTaken");
    await people.update(tx, person.id, { email: used.email });
    // Links on their way to the old address prove nothing any more.
    await store.voidTokens(tx, person.id, ["signIn", "passwordReset"]);
    await queueMail(tx, {
      recipientId: person.id,
      email: person.email,
      locale: person.locale,
      template: "addressChanged",
      params: { address: used.email },
    });
    return granted;
  });

/** The first administrator of an installation, by the link that its launcher printed. */
export async function becomeAdmin({
  token,
  name,
  locale,
  email,
  password,
}: z.output<typeof BecomeAdmin>): Promise<Verdict<string>> {
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const used = await store.useToken(tx, "installation", hashOf(token));
    if (!used || (await people.anAdminExists(tx))) return no("installationSpent");
    const personId = await people.addAdmin(tx, { name, locale, email, passwordHash });
    await addEvent(tx, { actorId: personId, act: "becomeAdmin", personId, data: { email } });
    return yes(email);
  });
}

async function personOf(tx: Tx, kind: store.TokenKind, token: string) {
  const used = await store.useToken(tx, kind, hashOf(token));
  const person = used?.personId ? await people.lockPerson(tx, used.personId) : undefined;
  // An address that changed since the link was sent is no longer a proof.
  return person?.email === used?.email ? person : undefined;
}
