import "server-only";
import type { Acting } from "@/lib/action";
import { granted, type Verdict } from "@/lib/rules/verdict";
import type { Expertise } from "./schema";
import * as store from "./store";

/** Somebody says what they can advise on. It orders suggestions and gives no rights. */
export async function saveExpertise({ tx, actor }: Acting, expertise: Expertise): Promise<Verdict> {
  await store.saveExpertise(tx, actor.id, expertise);
  return granted;
}
