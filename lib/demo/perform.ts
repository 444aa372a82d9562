import "server-only";
import { env } from "@/lib/env";
import { CastMember } from "./schema";
import * as store from "./store";

/** Somebody of the demo's cast. Where there is no demo, there is nobody. */
export async function demoPerson(name: unknown) {
  const key = CastMember.safeParse(name);
  return env().MAJLIS_DEMO && key.success ? store.personOfCast(key.data) : null;
}
