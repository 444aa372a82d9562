import { randomBytes, randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { people, sessions } from "@/db/schema/people";
import { hashOf } from "@/lib/session/hash";

type Given = Partial<typeof people.$inferInsert>;

/** Somebody new, for a test of what a person may do by themselves. */
export async function newPerson(given: Given = {}) {
  const [person] = await db()
    .insert(people)
    .values({ name: "Rosa Mirzoeva", email: `${randomUUID()}@majlis.example`, ...given })
    .returning();
  if (!person) throw new Error("no person was added");
  return person;
}

/** A session of theirs, as the cookie's token and the hash that is its name in the database. */
export async function newSession(personId: string, given: Partial<typeof sessions.$inferInsert> = {}) {
  const token = randomBytes(32).toString("base64url");
  const hash = hashOf(token);
  await db()
    .insert(sessions)
    .values({ hash, personId, expiresAt: new Date(Date.now() + 86_400_000), ...given });
  return { token, hash };
}
