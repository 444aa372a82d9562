import "server-only";
import type { Tx } from "@/db/client";
import { count, forgive } from "@/lib/limits/perform";
import { queueMail } from "@/lib/notices/perform";
import { granted, no, type Verdict, yes } from "@/lib/rules/verdict";
import { newRecoveryCodes, recoveryHash } from "@/lib/session/recovery-codes";
import { setSecondFactorGiven } from "@/lib/session/store";
import { newTotpSecret, totpStep } from "@/lib/session/totp";
import * as store from "./store";

type Factor = NonNullable<Awaited<ReturnType<typeof store.lockFactor>>>;

/** A secret to put into an app. It counts for nothing until a code from there has confirmed it. */
export async function start(tx: Tx, personId: string): Promise<Verdict> {
  const factor = await store.lockFactor(tx, personId);
  if (!factor || factor.confirmed) return no("secondFactorStands");
  await store.setSecret(tx, personId, newTotpSecret());
  return granted;
}

export async function confirm(tx: Tx, personId: string, session: string, code: string): Promise<Verdict> {
  const tries = await count("codeTries", personId);
  if (!tries.ok) return tries;
  const factor = await store.lockFactor(tx, personId);
  if (!factor || factor.confirmed) return no("secondFactorStands");
  if (!(await takeAppCode(tx, personId, factor, code))) return no("wrongCode");
  await store.setConfirmed(tx, personId);
  await setSecondFactorGiven(tx, session);
  await tell(tx, personId, factor, "secondFactorAdded");
  return granted;
}

/** The second step of signing in: each code is good once, an app's as a recovery code. */
export async function give(tx: Tx, personId: string, session: string, code: string): Promise<Verdict> {
  const given = await prove(tx, personId, code);
  if (given.ok) await setSecondFactorGiven(tx, session);
  return given;
}

export async function prove(tx: Tx, personId: string, code: string): Promise<Verdict> {
  const tries = await count("codeTries", personId);
  if (!tries.ok) return tries;
  const factor = await store.lockFactor(tx, personId);
  if (!factor?.confirmed) return no("wrongCode");
  const good =
    (await takeAppCode(tx, personId, factor, code.replace(/\s/g, ""))) ||
    (await store.useRecoveryCode(tx, personId, recoveryHash(code)));
  if (!good) return no("wrongCode");
  await forgive("codeTries", personId);
  return granted;
}

/** Ten new codes, in place of those there were. This answer is the only place where they can be read. */
export async function renewRecoveryCodes(tx: Tx, personId: string): Promise<Verdict<string[]>> {
  const factor = await store.lockFactor(tx, personId);
  if (!factor?.confirmed) return no("noSecondFactor");
  const codes = newRecoveryCodes();
  await store.replaceRecoveryCodes(tx, personId, codes.map(recoveryHash));
  return yes(codes);
}

export async function remove(tx: Tx, personId: string): Promise<Verdict> {
  const factor = await store.lockFactor(tx, personId);
  if (!factor?.confirmed) return no("noSecondFactor");
  if (factor.isAdmin) return no("adminsNeedSecondFactor");
  await store.setSecret(tx, personId, null);
  await store.replaceRecoveryCodes(tx, personId, []);
  await tell(tx, personId, factor, "secondFactorRemoved");
  return granted;
}

/** A code seen over somebody's shoulder is no good after its owner used it, nor is an older one. */
async function takeAppCode(tx: Tx, personId: string, { secret, lastStep }: Factor, code: string): Promise<boolean> {
  const step = secret && /^\d{6}$/.test(code) ? totpStep(secret, code, Date.now()) : undefined;
  if (step === undefined || step <= (lastStep ?? 0)) return false;
  await store.setLastStep(tx, personId, step);
  return true;
}

const tell = (tx: Tx, personId: string, { email, locale }: Factor, template: string) =>
  queueMail(tx, { recipientId: personId, email, locale, template, params: {} });
