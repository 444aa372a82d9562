import "server-only";
import { type Frame, loadSeatedFrame } from "@/lib/frame/loaders";
import { CANDIDATES, PAGE_SIZE } from "./schema";
import { type Hits, hitsFor } from "./store";

type Found = { frame: Frame; q: string; page: number; pages: number; hits: Hits | null };

/** What a committee's items say about the words asked for; nothing is asked when no words are given. */
export async function loadHits(
  slug: string,
  asked: { q?: string | string[]; page?: string | string[] },
): Promise<Found> {
  const frame = await loadSeatedFrame(slug);
  const q = String(asked.q ?? "")
    .replaceAll("\0", "")
    .trim()
    .slice(0, 200);
  const last = CANDIDATES / PAGE_SIZE;
  const page = Math.min(last, Math.max(1, Math.trunc(Number(asked.page)) || 1));
  const hits = q === "" ? null : await hitsFor(frame.actor, frame.committee.id, q.toWellFormed(), page);
  return { frame, q, page, pages: Math.ceil((hits?.total ?? 0) / PAGE_SIZE), hits };
}
