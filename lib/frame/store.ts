import "server-only";
import { db } from "@/db/client";
import { sql } from "@/db/plain";
import type { Named } from "@/db/schema/committees";
import { waitingCounts } from "@/lib/inbox/store";
import type { BallotTerms } from "@/lib/rules/ballot-terms";
import type { Actor } from "@/lib/rules/hats";
import type { OthersReviews, Procedure, PublishedPositions } from "@/lib/rules/words";

export type FrameRow = {
  id: string;
  slug: string;
  symbol: string;
  name: Named;
  timezone: string;
  ballotDays: number;
  reviewDays: number;
  othersReviews: OthersReviews;
  /** The date by the committee's calendar, and the one on which a review begun today is due, as `2026-11-23`. */
  today: string;
  reviewsDueOn: string;
  procedures: Procedure[];
  tacitAcceptance: boolean;
  ballotTerms: BallotTerms;
  publishedPositions: PublishedPositions;
  /** Things that wait for the person there. */
  waiting: number;
};

/** The committees somebody sits in, each with what waits there, and the one of this slug if an administrator looks at it. */
export async function committeesFor(actor: Actor, slug?: string): Promise<FrameRow[]> {
  const seated = sql.join([sql`null::uuid`, ...actor.seats.map((seat) => sql`${seat.committeeId}::uuid`)], ", ");
  const looksIn = actor.isAdmin && slug ? sql`or committees.slug = ${slug}` : sql``;
  const counts = actor.seats.length > 0 ? waitingCounts(actor) : sql`select null::uuid as committee_id, 0 as waiting`;
  const rows = await db().execute<FrameRow>(sql`
    select committees.id, committees.slug, committees.symbol, committees.name, committees.timezone,
      committees.ballot_days as "ballotDays", committees.review_days as "reviewDays",
      committees.ballot_terms as "ballotTerms", committees.procedures, committees.tacit_acceptance as "tacitAcceptance",
      committees.others_reviews as "othersReviews", (now() at time zone committees.timezone)::date::text as today,
      ((now() at time zone committees.timezone)::date + committees.review_days)::text as "reviewsDueOn",
      committees.published_positions as "publishedPositions", coalesce(counts.waiting, 0) as waiting
    from committees left join (${counts}) counts on counts.committee_id = committees.id
    where committees.closed_at is null and (committees.id in (${seated}) ${looksIn})
    order by committees.symbol`);
  return [...rows];
}
