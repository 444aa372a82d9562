import "server-only";
import { toldOf } from "@/lib/rules/told";
import * as store from "./store";

/** Names of those whom a step would tell, shown before it is taken. */
export async function loadWhoWillBeTold(act: string, about: store.Subject): Promise<string[]> {
  const audiences = toldOf(act);
  if (audiences.length === 0) return [];
  return (await store.namesOf(audiences, about)).map((person) => person.name);
}

/** What became of each mail about an item. */
export const loadDeliveries = store.deliveriesOf;
