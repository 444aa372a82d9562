import "server-only";
import type { Member } from "@/lib/session/current";
import * as store from "./store";

/** When the signed-in person is out of office, and whom they may name to be asked instead. */
export async function loadAbsences({ actor }: Member) {
  const [absences, colleagues] = await Promise.all([store.absencesOf(actor.id), store.colleaguesOf(actor.id)]);
  return { absences, colleagues };
}
