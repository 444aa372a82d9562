import { randomUUID } from "node:crypto";
import { transaction } from "@/db/client";
import { committees, delegations, memberships } from "@/db/schema/committees";
import { people } from "@/db/schema/people";
import type { Acting } from "@/lib/action";
import type { Actor } from "@/lib/rules/hats";
import type { Verdict } from "@/lib/rules/verdict";
import type { Role } from "@/lib/rules/words";

/** A committee of its own with somebody in every role, so that a test meets nobody else's items. */
export type Body = {
  committeeId: string;
  slug: string;
  author: Actor;
  colleague: Actor;
  secretary: Actor;
  chair: Actor;
  observer: Actor;
  reviewers: [Actor, Actor];
  /** Heads of the delegations that vote; the first is the author's own. */
  heads: Actor[];
};

/** Founds a committee with this many voting delegations and its people. */
export async function found(voting = 3): Promise<Body> {
  const committeeId = randomUUID();
  const slug = `c${committeeId.slice(0, 8)}`;
  const seats = Array.from({ length: voting }, () => randomUUID());
  return transaction(async (tx) => {
    await tx
      .insert(committees)
      .values({ id: committeeId, slug, symbol: slug.toUpperCase(), name: { en: `Committee ${slug}` } });
    await tx
      .insert(delegations)
      .values(seats.map((id, at) => ({ id, committeeId, code: `D${at}`, name: { en: `Delegation ${at}` } })));

    const seat = async (
      name: string,
      roles: Role[],
      delegationId: string | null = null,
      standing: "head" | "adviser" | null = null,
    ): Promise<Actor> => {
      const id = randomUUID();
      await tx.insert(people).values({ id, name, email: `${name}.${id.slice(0, 8)}@majlis.example` });
      await tx
        .insert(memberships)
        .values(
          roles.map((role) => ({ committeeId, personId: id, role, delegationId, standing, mandateFrom: "2025-01-01" })),
        );
      return { id, isAdmin: false, seats: [{ committeeId, roles, delegationId, standing }], conflicts: [] };
    };
    const [own = null] = seats;
    return {
      committeeId,
      slug,
      author: await seat("author", ["member"], own, "adviser"),
      colleague: await seat("colleague", ["member"], own, "adviser"),
      secretary: await seat("secretary", ["secretary"]),
      chair: await seat("chair", ["chair"]),
      observer: await seat("observer", ["observer"]),
      reviewers: [await seat("reviewer-one", ["reviewer"]), await seat("reviewer-two", ["reviewer"])],
      heads: await Promise.all(seats.map((id, at) => seat(`head-${at}`, ["member"], id, "head"))),
    };
  });
}

/** Lets somebody act in a transaction, as the action wrapper does: a no rolls everything back. */
export async function act<T>(actor: Actor, run: (acting: Acting) => Promise<Verdict<T>>): Promise<Verdict<T>> {
  let verdict: Verdict<T> | undefined;
  await transaction(async (tx) => {
    verdict = await run({ tx, actor });
    if (!verdict.ok) throw new RolledBack();
  }).catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
  return verdict as Verdict<T>;
}

class RolledBack extends Error {}

/** The value of a yes; a no fails the test with its reason. */
export async function must<T>(verdict: Promise<Verdict<T>>): Promise<T> {
  const answer = await verdict;
  if (!answer.ok) throw new Error(`Refused: ${answer.reason} ${JSON.stringify(answer.params ?? {})}`);
  return answer.value;
}
