import "server-only";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import * as store from "./store";

/** How many times within how many minutes, for one account or from one address. */
const LIMITS = {
  /** Anything done without being signed in, from one address: an office may share one. */
  addressTries: { times: 100, minutes: 15 },
  passwordTries: { times: 10, minutes: 15 },
  codeTries: { times: 6, minutes: 15 },
  mails: { times: 5, minutes: 60 },
} as const;
export type Limit = keyof typeof LIMITS;

/** Counts a try, and refuses it when there were too many. Counted by itself: a refused act undoes nothing here. */
export async function count(limit: Limit, subject: string): Promise<Verdict> {
  const { times, minutes } = LIMITS[limit];
  const tries = await store.countTry(`${limit}:${subject}`, minutes);
  return tries <= times ? granted : no("tooOften", { minutes });
}

/** What succeeded was no guessing. */
export const forgive = (limit: Limit, subject: string) => store.forgetTries(`${limit}:${subject}`);
