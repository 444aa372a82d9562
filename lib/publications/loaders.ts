import "server-only";
import { notFound } from "next/navigation";
import { loadDossier } from "@/lib/dossier/loaders";
import { contentText, mayBePublic, positionsAllowed } from "@/lib/rules/publication";
import type { Verdict } from "@/lib/rules/verdict";
import { hashOf } from "@/lib/session/hash";
import { contentOf } from "./perform";
import { previewOf } from "./schema";
import { sourceFor } from "./store";

/**
 * What the public is shown of a decision and would be shown if it were published now. Only for those who
 * publish; for others there is no such page.
 */
export async function loadPublication(slug: string, id: string, query: Record<string, string | string[] | undefined>) {
  const dossier = await loadDossier(slug, id);
  const { frame, row, acts } = dossier;
  // To the recused there was no ballot, and what would be published tells of one.
  if (!acts.publishDecision.ok && ["onlyHats", "conflicted"].includes(acts.publishDecision.reason)) notFound();
  const source = await sourceFor(id);
  const { decision, latest } = source;
  const allowed = positionsAllowed(frame.committee.publishedPositions, source.secret);
  const wanted = previewOf(query);
  const positions = wanted && allowed.includes(wanted) ? wanted : (allowed.at(-1) ?? "none");
  const { confidentiality } = row.item;
  const publishable = mayBePublic({ confidentiality, outcome: null, symbol: null, ...decision });
  const verdict: Verdict = acts.publishDecision.ok ? publishable : acts.publishDecision;
  const content = decision && contentOf({ item: row.item, committee: frame.committee }, source, positions);
  const text = content && contentText(content);
  const shown = latest?.document ? JSON.parse(latest.document) : null;
  return {
    dossier,
    verdict,
    latest,
    allowed,
    positions,
    content,
    seen: text ? hashOf(text) : "",
    /** What is public now: nothing, this very content, or another. */
    state: shown === null ? ("none" as const) : contentText(shown) === text ? ("same" as const) : ("differs" as const),
  };
}
