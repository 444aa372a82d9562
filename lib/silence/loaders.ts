import "server-only";
import { earliestExpiry } from "@/lib/rules/silence";
import { termsOf } from "./store";

/** The first instant at which a text placed now could be adopted. For the form of who may place one. */
export async function loadEarliestExpiry(committeeId: string): Promise<Date> {
  const { now, ...terms } = await termsOf(committeeId);
  return new Date(earliestExpiry(now, terms));
}
