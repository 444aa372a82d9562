import "server-only";
import { paths } from "@/app/paths";
import { transaction } from "@/db/client";
import { env } from "@/lib/env";
import { queueMail } from "@/lib/notices/perform";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import { EmailAddress } from "@/lib/session/email-address";
import { hashOf } from "@/lib/session/hash";
import { isPassword } from "@/lib/session/passwords";
import * as tokens from "@/lib/tokens/store";
import * as store from "./store";

/** The person, when this is their password. Takes the same time for an address nobody has. */
export async function checkPassword(email: string, password: string): Promise<store.Person | null> {
  const person = await store.personByEmail(email);
  return (await isPassword(person?.passwordHash ?? null, password)) ? person : null;
}

/** Mails a sign-in link; for an address nobody has, nothing happens, and nobody is told. */
export const sendLink = (email: string, token: string, next: string) =>
  transaction(async (tx) => {
    const person = await store.personByEmail(email, tx);
    if (!person) return;
    await tokens.issueToken(tx, hashOf(token), { kind: "signIn", personId: person.id, email });
    await queueMail(tx, {
      recipientId: person.id,
      email,
      locale: person.locale,
      template: "signIn",
      params: { link: `${env().MAJLIS_URL}${paths.signInLink(token, next)}` },
    });
  });

/** Whom a link was sent to; the link is used up by asking. */
export const takeLink = (hash: string): Promise<store.Person | null> =>
  transaction(async (tx) => {
    const used = await tokens.useToken(tx, "signIn", hash);
    const person = used?.personId ? await store.personById(used.personId, tx) : null;
    // An address changed since then is no longer a proof.
    return person?.email === used?.email ? person : null;
  });

export type Claims = { subject: string; email: unknown; verified: boolean };

/**
 * Whose account at the provider this is. An account not seen before is somebody's only when the
 * provider vouches for the address: anybody could have typed an unverified one there.
 */
export const knowAccount = (issuer: string, { subject, email, verified }: Claims): Promise<Verdict<store.Person>> =>
  transaction(async (tx) => {
    const known = await store.personByAccount(issuer, subject, tx);
    if (known) return yes(known);
    if (await store.accountIsLinked(tx, issuer, subject)) return no("accountUnknown");
    const address = EmailAddress.safeParse(email);
    if (!verified || !address.success) return no("addressUnverified");
    const person = await store.personByEmail(address.data, tx);
    if (!person) return no("accountUnknown");
    await store.linkAccount(tx, issuer, subject, person.id);
    return yes(person);
  });
