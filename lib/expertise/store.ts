import "server-only";
import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { expertise } from "@/db/schema/availability";
import type { Expertise } from "./schema";

export const saveExpertise = (tx: Tx, personId: string, values: Expertise) =>
  tx
    .insert(expertise)
    .values({ personId, ...values })
    .onConflictDoUpdate({ target: expertise.personId, set: { ...values, savedAt: sql`now()` } });

/** Nothing while the person has said nothing: then the language they work in counts. */
export const expertiseOf = async (personId: string) =>
  (
    await db()
      .select({ languages: expertise.languages, areas: expertise.areas, kinds: expertise.kinds })
      .from(expertise)
      .where(eq(expertise.personId, personId))
  ).at(0);
