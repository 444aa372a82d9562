import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { paths } from "@/app/paths";
import type { Sight } from "@/db/unchanged";
import type { Actor } from "@/lib/rules/hats";
import { sessionCookie } from "./cookie";
import { hashOf } from "./hash";
import * as store from "./store";

/** Who is signed in, as the database says for this request. */
export type Member = {
  actor: Actor;
  name: string;
  email: string;
  locale: string;
  timezone: string;
  session: { hash: string; provedAt: Date };
  /** Proved who they are within the last quarter of an hour. */
  fresh: boolean;
  hasSecondFactor: boolean;
  /** Who has a second factor, or must have one as an administrator, gives it before anything else. */
  owesSecondFactor: boolean;
  /** The deadline of some ballot has passed, and it is to be closed before anything is read. */
  ballotsDue: boolean;
  /** What the database held when it said so. */
  seen: Sight;
};

/** The signed-in person, or nothing. One query a request, whoever asks how often. */
export const currentMember = cache(async (): Promise<Member | null> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  return token ? store.memberOf(hashOf(token)) : null;
});

/** The signed-in person; anybody else is sent to sign in. */
export async function requireMember(): Promise<Member> {
  const member = await currentMember();
  if (!member) redirect(paths.signIn);
  if (member.owesSecondFactor) redirect(paths.secondFactor());
  return member;
}
