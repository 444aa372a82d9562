import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, eq, isNotNull, isNull, not, type SQL, sql } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { sql as plain } from "@/db/plain";
import { expertise } from "@/db/schema/availability";
import type { Named } from "@/db/schema/committees";
import { outbox } from "@/db/schema/delivery";
import { people, recoveryCodes, tokens } from "@/db/schema/people";
import { type Absence, awayOf } from "@/lib/absences/store";
import type { PersonFacts } from "@/lib/rules/people";
import type { Role } from "@/lib/rules/words";
import { mandateRuns } from "@/lib/session/store";
import type { PeopleFilter } from "./schema";

export type Account = PersonFacts & { name: string; email: string; locale: string };

export const PAGE = 50;

// Drizzle leaves the table's name away in a query of one table: inside a subquery it is written out.

/** Invited, and has set nothing up yet: neither a password nor an account elsewhere. */
const invited = sql<boolean>`(people.password_hash is null
  and not exists (select from accounts where accounts.person_id = people.id)
  and exists (select from tokens where tokens.person_id = people.id and tokens.kind = 'invitation'))`;

const facts = {
  id: people.id,
  name: people.name,
  email: people.email,
  locale: people.locale,
  isAdmin: people.isAdmin,
  disabled: sql<boolean>`${people.disabledAt} is not null`,
  invited,
  hasSecondFactor: sql<boolean>`${people.totpConfirmedAt} is not null`,
  otherAdmins: sql<number>`(select count(*)::int from people other where other.is_admin and other.disabled_at is null and other.id <> people.id)`,
};

/** Locks the account until the transaction ends. */
export const lockPerson = async (tx: Tx, id: string): Promise<Account | undefined> =>
  (await tx.select(facts).from(people).where(eq(people.id, id)).for("no key update", { of: people })).at(0);

export const personByEmail = async (on: Db | Tx, email: string) =>
  (
    await on
      .select({ id: people.id, name: people.name, disabled: facts.disabled })
      .from(people)
      .where(eq(people.email, email))
  ).at(0);

export async function addPerson(tx: Tx, person: { name: string; email: string; locale: string }) {
  const id = randomUUID();
  await tx.insert(people).values({ id, ...person });
  return { id, ...person };
}

export const setDisabled = (tx: Tx, id: string, disabled: boolean) =>
  tx
    .update(people)
    .set({ disabledAt: disabled ? sql`now()` : null })
    .where(eq(people.id, id));

export const setAdmin = (tx: Tx, id: string, isAdmin: boolean) =>
  tx.update(people).set({ isAdmin }).where(eq(people.id, id));

export async function clearSecondFactor(tx: Tx, id: string) {
  await tx.update(people).set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null }).where(eq(people.id, id));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, id));
}

export type Listed = Awaited<ReturnType<typeof listPeople>>[number];

/** One page of people by name, and one row more when there are further ones. */
export const listPeople = ({ q, state, after }: PeopleFilter, limit = PAGE) =>
  db()
    .select({ ...facts, seats: seatsNow, invitationRuns })
    .from(people)
    .where(
      and(
        q ? sql`(${people.name} ilike ${containing(q)} or ${people.email} ilike ${containing(q)})` : undefined,
        state && inState[state],
        after ? sql`(${people.name}, ${people.id}) > (select name, id from people where id = ${after})` : undefined,
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(limit + 1);

const invitationRuns = sql<boolean>`exists (select from tokens where tokens.person_id = people.id
  and tokens.kind = 'invitation' and tokens.used_at is null and tokens.expires_at > now())`;

const seatsNow = sql<{ committee: Named; roles: Role[] }[]>`coalesce((
  select json_agg(json_build_object('committee', seat.name, 'roles', seat.roles) order by seat.symbol)
  from (
    select committees.name, committees.symbol, array_agg(memberships.role) as roles
    from memberships join committees on committees.id = memberships.committee_id and committees.closed_at is null
    where memberships.person_id = people.id and ${mandateRuns}
    group by committees.id
  ) seat), '[]')`;

const inState: Record<NonNullable<PeopleFilter["state"]>, SQL | undefined> = {
  admin: eq(people.isAdmin, true),
  invited: and(invited, isNull(people.disabledAt)),
  disabled: isNotNull(people.disabledAt),
  noSecondFactor: and(isNull(people.totpConfirmedAt), isNull(people.disabledAt), not(invited)),
};

/** A pattern for what contains this text, whatever characters it holds. */
const containing = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

export type FoundPerson = NonNullable<Awaited<ReturnType<typeof personPage>>>;

/** An account with what its page shows. */
export const personPage = async (id: string) =>
  (
    await db()
      .select({
        ...facts,
        createdAt: people.createdAt,
        disabledAt: people.disabledAt,
        languages: expertise.languages,
        areas: expertise.areas,
        away: sql<Absence[]>`${awayOf(plain`people.id`, plain`(now() at time zone people.timezone)::date`)}`,
        invitationRuns,
        sessions: sql<number>`(select count(*)::int from sessions where sessions.person_id = people.id and sessions.expires_at > now())`,
      })
      .from(people)
      .leftJoin(expertise, eq(expertise.personId, people.id))
      .where(eq(people.id, id))
  ).at(0);

export type Invitation = NonNullable<Awaited<ReturnType<typeof latestInvitation>>>;

/** The latest invitation, and how far its mail has come. */
export const latestInvitation = async (personId: string) =>
  (
    await db()
      .select({
        sentTo: tokens.email,
        createdAt: tokens.createdAt,
        expiresAt: tokens.expiresAt,
        usedAt: tokens.usedAt,
        runs: sql<boolean>`${tokens.usedAt} is null and ${tokens.expiresAt} > now()`,
        mailSentAt: outbox.sentAt,
        mailFailedAt: outbox.failedAt,
      })
      .from(tokens)
      .leftJoin(
        outbox,
        and(
          eq(outbox.recipientId, tokens.personId),
          eq(outbox.template, "invitation"),
          eq(outbox.queuedAt, tokens.createdAt),
        ),
      )
      .where(and(eq(tokens.personId, personId), eq(tokens.kind, "invitation")))
      .orderBy(sql`${tokens.createdAt} desc`)
      .limit(1)
  ).at(0);

/** Those who can be given a role, by name: as many as a list can offer, and one of them whatever their name. */
export const candidates = (limit: number, also?: string) =>
  db()
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(isNull(people.disabledAt))
    .orderBy(sql`${people.id} = ${also ?? null} desc nulls last`, asc(people.name), asc(people.id))
    .limit(limit);
