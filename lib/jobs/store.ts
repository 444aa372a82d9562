import "server-only";
import { and, eq, inArray, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { absences, reminders } from "@/db/schema/availability";
import { committees } from "@/db/schema/committees";
import { commands } from "@/db/schema/delivery";
import { items, reviews } from "@/db/schema/items";
import { people, rateLimits, sessions, tokens } from "@/db/schema/people";
import { unconflicted } from "@/lib/audience/store";
import { REMINDERS, type ReminderStage } from "@/lib/rules/reminders";
import { sitsToday } from "@/lib/session/store";

export type Transaction = Tx;
export { transaction as inTransaction } from "@/db/client";

/** Removes what has served its time: expired sessions and links, old command keys and rate windows. */
export async function sweep(): Promise<void> {
  await db().delete(sessions).where(lt(sessions.expiresAt, sql`now()`));
  await db().delete(tokens).where(lt(tokens.expiresAt, sql`now() - interval '30 days'`));
  await db().delete(commands).where(lt(commands.at, sql`now() - interval '7 days'`));
  await db().delete(rateLimits).where(lt(rateLimits.windowStart, sql`now() - interval '2 days'`));
}

/** Of these storage keys, those that nothing in the database names. */
export async function keysWithoutRow(keys: readonly string[]): Promise<string[]> {
  const rows = await db().execute<{ key: string }>(
    sql`select key from unnest(${`{${keys.join(",")}}`}::text[]) key where not exists (select from attachments where storage_key = key)
      and not exists (select from project_documents where storage_key = key) and not exists (select from imports where storage_key = key)
      and not exists (select from reports where pdf_key = key) and not exists (select from reports where docx_key = key)`,
  );
  return rows.map(({ key }) => key);
}

/**
 * Reviewers who owe an answer or advice, with the stage that the deadline has reached and that they
 * were not reminded of yet; what is due first comes first.
 */
export const owingReviewers = (tx: Tx, at: Date | undefined, limit: number) => {
  const now = at ? sql`${at.toISOString()}::timestamptz` : sql`now()`;
  const stage = stageAt(now);
  return tx
    .select({
      reviewId: reviews.id,
      dueAt: reviews.dueAt,
      stage: sql<ReminderStage>`${stage}`,
      answered: sql<boolean>`${reviews.response} = 'accepted'`,
      personId: people.id,
      email: people.email,
      locale: people.locale,
      timezone: people.timezone,
      itemId: items.id,
      symbol: items.symbol,
      title: items.title,
      confidentiality: items.confidentiality,
      slug: committees.slug,
    })
    .from(reviews)
    .innerJoin(items, eq(items.id, reviews.itemId))
    .innerJoin(committees, eq(committees.id, items.committeeId))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(
      and(
        isNull(reviews.releasedAt),
        ne(reviews.response, "declined"),
        sql`${reviews.dueAt} between ${now} - interval '${sql.raw(String(FORGOTTEN))} days' and ${now} - make_interval(days => ${REMINDERS[0].days})`,
        or(
          and(eq(reviews.response, "pending"), inArray(items.status, ["submitted", "signedOff", "inReview"])),
          and(eq(items.status, "inReview"), sql`${reviews.advisedRevision} is distinct from ${items.revision}`),
        ),
        isNull(people.disabledAt),
        unconflicted(),
        isNull(committees.closedAt),
        sitsToday,
        sql`not exists (select 1 from ${absences} where ${absences.personId} = ${people.id} and ${absences.withdrawnAt} is null
          and (${now} at time zone ${people.timezone})::date between ${absences.from} and ${absences.until})`,
        // The deadline comes back from JavaScript in milliseconds.
        sql`not exists (select 1 from ${reminders} where ${reminders.reviewId} = ${reviews.id}
          and ${reminders.dueAt} = date_trunc('milliseconds', ${reviews.dueAt}) and ${reminders.stage} = ${stage})`,
      ),
    )
    .orderBy(reviews.dueAt, reviews.id)
    .limit(limit);
};

/** Days after a deadline at which nobody is reminded of it any more. */
const FORGOTTEN = 60;

/** The rulebook's stages, the latest that began first, as the database sees them. */
const stageAt = (now: SQL) =>
  sql`case ${sql.join(
    REMINDERS.toReversed().map(
      ({ stage, days }) => sql`when ${now} >= ${reviews.dueAt} + make_interval(days => ${days}) then ${stage}`,
    ),
    sql` `,
  )} end`;

type Reminded = Pick<typeof reminders.$inferInsert, "reviewId" | "dueAt" | "stage">;

/** Notes that these are reminded of; answers those that nobody had noted before. */
export async function takeReminders(tx: Tx, rows: readonly Reminded[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const taken = await tx
    .insert(reminders)
    .values(rows.map(({ reviewId, dueAt, stage }) => ({ reviewId, dueAt, stage })))
    .onConflictDoNothing()
    .returning({ reviewId: reminders.reviewId });
  return taken.map(({ reviewId }) => reviewId);
}
