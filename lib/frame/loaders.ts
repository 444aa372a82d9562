import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { type Sight, whileUnchanged } from "@/db/unchanged";
import { settleDueBallots } from "@/lib/ballots/perform";
import { mayInCommittee } from "@/lib/rules/access";
import type { Actor } from "@/lib/rules/hats";
import { type Member, requireMember } from "@/lib/session/current";
import { committeesFor, type FrameRow } from "./store";

/** What stands around every page of a committee: who looks, where, and which other committees are theirs. */
export type Frame = {
  member: Member;
  actor: Actor;
  committee: FrameRow;
  committees: readonly FrameRow[];
  /** For readings that hold while nothing changes; nothing where this request has written. */
  seen: Sight | undefined;
};

/**
 * One query a request, whoever asks how often; ballots that are due are closed before anything is read. A
 * committee one has no place in does not exist.
 */
export const loadFrame = cache(async (slug: string): Promise<Frame> => {
  const member = await requireMember();
  if (member.ballotsDue) await settleDueBallots({ slug });
  const seen = member.ballotsDue ? undefined : member.seen;
  const { actor } = member;
  const committees = await whileUnchanged(seen, ["frame", slug, actor], () => committeesFor(actor, slug));
  const committee = committees.find((one) => one.slug === slug);
  if (!committee) notFound();
  return { member, actor, committee, committees, seen };
});

/** The frame of a page that shows items: for those who sit in the committee. */
export async function loadSeatedFrame(slug: string): Promise<Frame> {
  const frame = await loadFrame(slug);
  if (!mayInCommittee(frame.actor, "listItems", frame.committee.id).ok) notFound();
  return frame;
}

/** The committees of the signed-in person. */
export async function loadCommittees(): Promise<{ member: Member; committees: FrameRow[] }> {
  const member = await requireMember();
  if (member.ballotsDue) await settleDueBallots({ ids: member.actor.seats.map(({ committeeId }) => committeeId) });
  return { member, committees: await committeesFor(member.actor) };
}
