import "server-only";
import type { z } from "zod";
import { paths } from "@/app/paths";
import type { Tx } from "@/db/client";
import { env } from "@/lib/env";
import { count, forgive } from "@/lib/limits/perform";
import { queueMail } from "@/lib/notices/perform";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import { prove } from "@/lib/second-factor/perform";
import type { Member } from "@/lib/session/current";
import { hashOf } from "@/lib/session/hash";
import { hashPassword, isPassword } from "@/lib/session/passwords";
import { endNamedSession, endSessionsOf, setProved } from "@/lib/session/store";
import * as tokens from "@/lib/tokens/store";
import type { SaveProfile } from "./schema";
import * as store from "./store";

export async function saveProfile(tx: Tx, personId: string, profile: z.output<typeof SaveProfile>): Promise<Verdict> {
  await store.update(tx, personId, profile);
  return granted;
}

/** Whoever else was signed in with the old password is so no longer. */
export async function changePassword(
  tx: Tx,
  { actor, email, locale, session }: Member,
  password: string,
): Promise<Verdict> {
  await store.update(tx, actor.id, { passwordHash: await hashPassword(password) });
  await endSessionsOf(tx, actor.id, session.hash);
  await tokens.voidTokens(tx, actor.id, ["signIn", "passwordReset"]);
  await queueMail(tx, { recipientId: actor.id, email, locale, template: "passwordChanged", params: {} });
  return granted;
}

/**
 * Nothing changes until the link sent to the new address is opened; the old one is told.
 * The same happens for an address that somebody else has, so that asking tells nobody whose it is.
 */
export async function changeAddress(tx: Tx, { actor, email, locale }: Member, wanted: string): Promise<Verdict> {
  const tries = await count("mails", actor.id);
  if (!tries.ok) return tries;
  const token = tokens.newToken();
  await tokens.issueToken(tx, hashOf(token), { kind: "emailChange", personId: actor.id, email: wanted });
  const link = `${env().MAJLIS_URL}${paths.confirmEmail(token)}`;
  await queueMail(tx, { recipientId: actor.id, email: wanted, locale, template: "addressConfirm", params: { link } });
  await queueMail(tx, {
    recipientId: actor.id,
    email,
    locale,
    template: "addressChanging",
    params: { address: wanted },
  });
  return granted;
}

export async function endSession(tx: Tx, personId: string, name: string): Promise<Verdict> {
  await endNamedSession(tx, personId, name);
  return granted;
}

export async function endSessions(tx: Tx, personId: string): Promise<Verdict> {
  await endSessionsOf(tx, personId);
  return granted;
}

/** Proves the person anew, for acts of weight. Who has no password gives a code instead. */
export async function proveAgain(tx: Tx, { actor, session }: Member, proof: string): Promise<Verdict> {
  const person = await store.lockPerson(tx, actor.id);
  const proved = person?.passwordHash
    ? await byPassword(actor.id, person.passwordHash, proof)
    : await prove(tx, actor.id, proof);
  if (proved.ok) await setProved(tx, session.hash);
  return proved;
}

async function byPassword(personId: string, kept: string, password: string): Promise<Verdict> {
  const tries = await count("passwordTries", personId);
  if (!tries.ok) return tries;
  if (!(await isPassword(kept, password))) return no("notYourPassword");
  await forgive("passwordTries", personId);
  return granted;
}
