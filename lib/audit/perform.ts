import "server-only";
import type { Acting } from "@/lib/action";
import { type AdminAct, mayAdminister } from "@/lib/rules/access";
import { type Verdict, yes } from "@/lib/rules/verdict";
import * as store from "./store";

/** What an administrator's act answers, and what the record keeps of it. */
type Done<T = void> = { value: T; about: store.About };

/**
 * Every change to the administration happens here: one at a time, by somebody who is an administrator
 * still, with one entry in the record. Taking turns is what leaves the last administrator in place when
 * two remove each other at the same instant; such acts are rare and short, so nobody waits.
 */
export async function administer<T>(
  { tx, actor }: Acting,
  act: AdminAct,
  change: () => Promise<Verdict<Done<T>>>,
): Promise<Verdict<T>> {
  await store.takeTurn(tx);
  const allowed = mayAdminister({ ...actor, isAdmin: await store.isAdminNow(tx, actor.id) }, act);
  if (!allowed.ok) return allowed;

  const done = await change();
  if (!done.ok) return done;
  await store.addEvent(tx, { actorId: actor.id, act, ...done.value.about });
  return yes(done.value.value);
}
