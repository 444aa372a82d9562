import "server-only";
import { and, eq, isNull, lt, ne, or, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { commands, outbox } from "@/db/schema/delivery";
import { items, reviews } from "@/db/schema/items";
import { people, rateLimits, sessions, tokens } from "@/db/schema/people";
import { unconflicted } from "@/lib/audience/store";

/** Removes what has served its time: expired sessions and links, old command keys and rate windows. */
export async function sweep(): Promise<void> {
  await db().delete(sessions).where(lt(sessions.expiresAt, sql`now()`));
  await db().delete(tokens).where(lt(tokens.expiresAt, sql`now() - interval '30 days'`));
  await db().delete(commands).where(lt(commands.at, sql`now() - interval '7 days'`));
  await db().delete(rateLimits).where(lt(rateLimits.windowStart, sql`now() - interval '2 days'`));
}

/** Reviewers whose advice is due within two days, or overdue, and who were not reminded in the last two. */
export const owingReviewers = (tx: Tx) =>
  tx
    .select({
      personId: people.id,
      email: people.email,
      locale: people.locale,
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
        eq(items.status, "inReview"),
        isNull(people.disabledAt),
        unconflicted(people.id, items.id),
        or(isNull(reviews.advisedRevision), ne(reviews.advisedRevision, items.revision)),
        sql`${reviews.dueAt} < now() + interval '2 days'`,
        sql`not exists (select 1 from ${outbox} where ${outbox.recipientId} = ${people.id} and ${outbox.itemId} = ${items.id}
          and ${outbox.template} = 'remindReviewer' and ${outbox.queuedAt} > now() - interval '2 days')`,
      ),
    )
    .limit(500);
