import "server-only";
import { and, asc, eq, isNull, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { ballotSeats, ballots } from "@/db/schema/ballots";
import { committees, delegations, memberships, type Named } from "@/db/schema/committees";
import { outbox } from "@/db/schema/delivery";
import { itemPeople, items, reviews } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { type Audience, TOLD_TO_RECUSED } from "@/lib/rules/told";
import { mandateRuns } from "@/lib/session/store";

/** What an announcement is about. */
export type Subject = {
  itemId: string;
  committeeId: string;
  actorId: string;
  personId?: string | undefined;
  delegationId?: string | undefined;
};

/** Each audience as a set of person ids. */
const PEOPLE_OF: Record<Audience, (about: Subject) => SQL> = {
  authors: ({ itemId }) =>
    sql`select ${items.authorId} from ${items} where ${items.id} = ${itemId}
      union select ${itemPeople.personId} from ${itemPeople} where ${itemPeople.itemId} = ${itemId} and ${itemPeople.part} = 'editor'`,
  secretaries: ({ committeeId }) => holdersOf(committeeId, "secretary"),
  chairs: ({ committeeId }) => holdersOf(committeeId, "chair"),
  reviewers: ({ itemId }) =>
    sql`select ${reviews.reviewerId} from ${reviews} where ${reviews.itemId} = ${itemId} and ${reviews.releasedAt} is null and ${reviews.response} <> 'declined'`,
  electorate: ({ itemId, committeeId }) =>
    sql`select ${memberships.personId} from ${memberships} join ${committees} on ${committees.id} = ${memberships.committeeId}
      where ${memberships.committeeId} = ${committeeId} and ${memberships.role} = 'member' and ${mandateRuns} and ${memberships.delegationId} in (
        select ${ballotSeats.delegationId} from ${ballotSeats} join ${ballots} on ${ballots.id} = ${ballotSeats.ballotId} where ${ballots.itemId} = ${itemId})`,
  delegation: ({ committeeId, delegationId }) =>
    delegationId
      ? sql`select ${memberships.personId} from ${memberships} join ${committees} on ${committees.id} = ${memberships.committeeId}
          where ${memberships.committeeId} = ${committeeId} and ${memberships.role} = 'member' and ${mandateRuns} and ${memberships.delegationId} = ${delegationId}`
      : sql`select null::uuid where false`,
  subject: ({ personId }) => (personId ? sql`select ${personId}::uuid` : sql`select null::uuid where false`),
};

const holdersOf = (committeeId: string, role: string) =>
  sql`select ${memberships.personId} from ${memberships} join ${committees} on ${committees.id} = ${memberships.committeeId}
    where ${memberships.committeeId} = ${committeeId} and ${memberships.role} = ${role} and ${mandateRuns}`;

/** Nobody hears of an item they are kept from by a conflict of interest. */
const mayHear = (personId: SQLWrapper, itemId: SQLWrapper | string, template: SQLWrapper | string) =>
  sql`not exists (select from conflicts where conflicts.person_id = ${personId} and conflicts.item_id = ${itemId}
    and conflicts.lifted_at is null and not (conflicts.level = 'recused' and ${inTemplates(template)}))`;

const inTemplates = (template: SQLWrapper | string) =>
  sql`${template} in (${sql.join(
    TOLD_TO_RECUSED.map((one) => sql`${one}`),
    sql`, `,
  )})`;

/** The people of some audiences who have an account in use, without the one who acts. */
const among = (audiences: readonly Audience[], about: Subject, template: string) =>
  sql`${people.disabledAt} is null and ${people.id} <> ${about.actorId} and ${mayHear(people.id, about.itemId, template)}
    and ${people.id} in (${sql.join(
      audiences.map((audience) => PEOPLE_OF[audience](about)),
      sql` union `,
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
        sql`(${outbox.itemId} is null or ${mayHear(sql`outbox.recipient_id`, sql`outbox.item_id`, sql`outbox.template`)})`,
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
