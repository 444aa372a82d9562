import "server-only";
import type { Member } from "@/lib/session/current";
import * as store from "./store";

/** What the signed-in person can advise on; of who has said nothing, the language they work in. */
export const loadExpertise = async ({ actor, locale }: Member) =>
  (await store.expertiseOf(actor.id)) ?? { languages: [locale], areas: [], kinds: [] };
