import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { type Plain, sql as plain } from "@/db/plain";
import { delegations, type Named } from "@/db/schema/committees";
import { outbox } from "@/db/schema/delivery";
import { people } from "@/db/schema/people";
import { AUDIENCES, type Audience, TOLD_TO_RECUSED } from "@/lib/rules/told";
import { mandateRuns } from "@/lib/session/store";

/** What an announcement is about. */
export type Subject = {
  itemId: string;
  committeeId: string;
  actorId: string;
  personId?: string | undefined;
  delegationId?: string | undefined;
  /** Asked before the step that would open a ballot: those who would vote count as well. */
  foreseen?: boolean;
};

/** Each audience as a set of person ids. */
const PEOPLE_OF: Record<Audience, (about: Subject) => Plain> = {
  authors: ({ itemId }) =>
    plain`select items.author_id from items where items.id = ${itemId}
      union select item_people.person_id from item_people where item_people.item_id = ${itemId} and item_people.part = 'editor'`,
  secretaries: ({ committeeId }) => holdersOf(committeeId, "secretary"),
  chairs: ({ committeeId }) => holdersOf(committeeId, "chair"),
  reviewers: ({ itemId }) =>
    plain`select reviews.reviewer_id from reviews where reviews.item_id = ${itemId} and reviews.released_at is null and reviews.response <> 'declined'`,
  electorate: ({ itemId, committeeId, foreseen }) =>
    plain`${membersOf(committeeId)} and memberships.delegation_id in (
      select ballot_seats.delegation_id from ballot_seats join ballots on ballots.id = ballot_seats.ballot_id where ballots.item_id = ${itemId}
      ${foreseen ? plain`union select delegations.id from delegations where delegations.committee_id = ${committeeId} and delegations.closed_at is null` : plain``})`,
  delegation: ({ committeeId, delegationId }) =>
    delegationId ? plain`${membersOf(committeeId)} and memberships.delegation_id = ${delegationId}` : NOBODY,
  subject: ({ personId }) => (personId ? plain`select ${personId}::uuid` : NOBODY),
};

const NOBODY = plain`select null::uuid where false`;

const holdersOf = (committeeId: string, role: string) =>
  plain`select memberships.person_id from memberships join committees on committees.id = memberships.committee_id
    where memberships.committee_id = ${committeeId} and memberships.role = ${role} and ${mandateRuns}`;

const membersOf = (committeeId: string) => holdersOf(committeeId, "member");

/** Nobody hears of an item they are kept from by a conflict of interest. */
const mayHear = (personId: Plain, itemId: Plain | string, template: Plain | string) =>
  plain`not exists (select from conflicts where conflicts.person_id = ${personId} and conflicts.item_id = ${itemId}
    and conflicts.lifted_at is null and not (conflicts.level = 'recused' and ${template} in (${plain.words(...TOLD_TO_RECUSED)})))`;

/** The people of some audiences who have an account in use, without the one who acts. */
const among = (audiences: readonly Audience[], about: Subject, template: string) =>
  plain`people.disabled_at is null and people.id <> ${about.actorId} and ${mayHear(plain`people.id`, about.itemId, template)}
    and people.id in (${plain.join(
      audiences.map((audience) => PEOPLE_OF[audience](about)),
      " union ",
    )})`;

/** Queues one mail to each person of the audiences, in the transaction of what it tells. */
export const queueToAudiences = (
  tx: Tx,
  audiences: readonly Audience[],
  about: Subject,
  template: string,
  params: Record<string, string>,
) =>
  tx.execute(sql`insert into ${outbox} (recipient_id, email, locale, template, params, item_id)
    select ${people.id}, ${people.email}, ${people.locale}, ${template},
      ${JSON.stringify(params)}::jsonb || jsonb_build_object('timezone', ${people.timezone}), ${about.itemId}::uuid
    from ${people} where ${among(audiences, about, template)}`);

/** What a delegation is called, in each language it is called something in. */
export async function delegationNames(tx: Tx, delegationId: string): Promise<Named> {
  const [row] = await tx.select({ name: delegations.name }).from(delegations).where(eq(delegations.id, delegationId));
  return row?.name ?? { en: "" };
}

/** Who would be told: names, for the page to show before the step is taken. */
export const namesOf = (audiences: readonly Audience[], about: Subject, template: string) =>
  db()
    .select({ name: people.name })
    .from(people)
    .where(among(audiences, about, template))
    .orderBy(asc(people.name));

/**
 * Who would be told of a step, by audience: rows of `audience`, `id` and `name` for a page that names them
 * before any step is taken, by the same rule that queues the mail.
 */
export const peopleAround = (about: Omit<Subject, "foreseen">): Plain =>
  plain.join(
    NAMED.map(
      (audience) =>
        plain`select ${audience}::text as audience, people.id, people.name from people where ${among([audience], { ...about, foreseen: true }, "")}`,
    ),
    " union all ",
  );

/** Audiences that are known before anybody says whom a step is about. */
const NAMED = AUDIENCES.filter((audience) => audience !== "subject" && audience !== "delegation");

export const queue = (tx: Tx, row: typeof outbox.$inferInsert) => tx.insert(outbox).values(row);

/** What an unsent mail says of itself when its recipient may no longer hear of the item. */
export const WITHHELD = "withheld";

/** Mail about an item that still waits for one person is not sent any more. */
export const withhold = (tx: Tx, itemId: string, personId: string) =>
  tx
    .update(outbox)
    .set({ failedAt: sql`now()`, error: WITHHELD })
    .where(
      and(eq(outbox.itemId, itemId), eq(outbox.recipientId, personId), isNull(outbox.sentAt), isNull(outbox.failedAt)),
    );

export type QueuedMail = typeof outbox.$inferSelect;

/** Longer than a mail server is waited for: mail of a worker that died is taken again after this. */
const TAKEN_SECONDS = 600;

/** Takes some mail that is due: for a while no other worker will. */
export const takeDue = (tx: Tx, limit: number) => {
  const due = tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        isNull(outbox.sentAt),
        isNull(outbox.failedAt),
        sql`${outbox.dueAt} <= now()`,
        // Queued by a job that did not know of a conflict stated meanwhile.
        sql`(${outbox.itemId} is null or ${mayHear(plain`outbox.recipient_id`, plain`outbox.item_id`, plain`outbox.template`)})`,
      ),
    )
    .orderBy(asc(outbox.dueAt))
    .limit(limit)
    .for("update", { skipLocked: true });
  return (
    tx
      .update(outbox)
      .set({ dueAt: sql`now() + make_interval(secs => ${TAKEN_SECONDS})` })
      // An array is asked for once; planned as a join, the limit could be counted for each row anew.
      .where(sql`${outbox.id} = any(array${due})`)
      .returning()
  );
};

export const markSent = (tx: Tx, id: string) =>
  tx
    .update(outbox)
    .set({ sentAt: sql`now()`, tries: sql`${outbox.tries} + 1`, error: null })
    .where(eq(outbox.id, id));

/** After a failed try: again later, a little later each time; given up after the last. */
export const markTried = (tx: Tx, id: string, error: string, again: number | null) =>
  tx
    .update(outbox)
    .set({
      tries: sql`${outbox.tries} + 1`,
      error,
      ...(again === null ? { failedAt: sql`now()` } : { dueAt: sql`now() + make_interval(secs => ${again})` }),
    })
    .where(eq(outbox.id, id));

/** The state of each person's notice of an item's latest announcements. */
export const deliveriesOf = (itemId: string) =>
  db()
    .select({
      id: outbox.id,
      name: people.name,
      template: outbox.template,
      queuedAt: outbox.queuedAt,
      sentAt: outbox.sentAt,
      failedAt: outbox.failedAt,
      error: outbox.error,
    })
    .from(outbox)
    .innerJoin(people, eq(people.id, outbox.recipientId))
    .where(eq(outbox.itemId, itemId))
    .orderBy(sql`${outbox.queuedAt} desc`, asc(people.name))
    .limit(60);

/** The newest mail of all, for the developer's page. */
export const latest = (limit: number) => db().select().from(outbox).orderBy(sql`${outbox.queuedAt} desc`).limit(limit);
