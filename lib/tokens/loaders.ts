import "server-only";
import { hashOf } from "@/lib/session/hash";
import { personById } from "@/lib/sign-in/store";
import * as store from "./store";

/** Whom a link is for, while it is good. Looking uses nothing up. */
export async function loadLink(kind: store.TokenKind, token: string) {
  const found = await store.findToken(kind, hashOf(token));
  if (!found) return null;
  const person = found.personId ? await personById(found.personId) : null;
  if (found.personId && !person) return null;
  return { email: found.email, name: person?.name ?? "", locale: person?.locale ?? "en" };
}
