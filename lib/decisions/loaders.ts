import "server-only";
import { settleDueBallots } from "@/lib/ballots/perform";
import { loadSeatedFrame } from "@/lib/frame/loaders";
import { placeOf } from "@/lib/listing/schema";
import { requireMember } from "@/lib/session/current";
import { decisionsOf, PAGE_SIZE } from "./store";

/** A page of the committee's decisions, and the place where the older ones begin. */
export async function loadDecisions(slug: string, after: string | string[] | undefined) {
  await requireMember();
  await settleDueBallots();
  const { actor, committee } = await loadSeatedFrame(slug);
  const place = placeOf(typeof after === "string" ? after : undefined, "submitted");
  const rows = await decisionsOf(actor, committee.id, place?.key ? place : undefined);
  const last = rows[PAGE_SIZE - 1];
  return {
    rows: rows.slice(0, PAGE_SIZE),
    next: rows.length > PAGE_SIZE && last ? { key: last.key, id: last.id } : undefined,
  };
}
