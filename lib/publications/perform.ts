import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { type Held, onItemAs, recordAct } from "@/lib/items/perform";
import { kindOf } from "@/lib/kinds";
import { hypertext } from "@/lib/kinds/hypertext";
import { plainText } from "@/lib/kinds/plain-text";
import { publicPart } from "@/lib/kinds/public-part";
import { sayContent } from "@/lib/languages/content";
import { formatFor } from "@/lib/languages/format";
import { LOCALES } from "@/lib/languages/locales";
import { wordsIn } from "@/lib/languages/translator";
import { addendumSymbol, revisionSymbol } from "@/lib/rules/numbering";
import {
  contentText,
  inFile,
  mayBePublic,
  type PublicationDocument,
  type PublicContent,
  positionsAllowed,
  votesTold,
} from "@/lib/rules/publication";
import { granted, no, yes } from "@/lib/rules/verdict";
import type { PublishedPositions } from "@/lib/rules/words";
import { hashOf } from "@/lib/session/hash";
import type { PublishDecision, WithdrawPublication } from "./schema";
import * as store from "./store";

/** Shows a decision to the public, or corrects what it is shown by the next version. */
export const publishDecision = (
  acting: Acting,
  { itemId, positions, seen, reason }: z.output<typeof PublishDecision>,
) =>
  onItemAs<{ slug: string }>(acting, "publishDecision", itemId, async (held) => {
    const { item, committee } = held;
    const source = await store.sourceOf(acting.tx, itemId);
    const { decision, latest } = source;
    const { confidentiality } = item;
    const allowed = mayBePublic({ confidentiality, outcome: null, symbol: null, ...decision });
    if (!allowed.ok || !decision) return allowed.ok ? no("notDecided") : allowed;
    if (!positionsAllowed(committee.publishedPositions, source.secret).includes(positions))
      return no("positionsNotTold");

    const content = contentOf(held, source, positions);
    if (hashOf(contentText(content)) !== seen) return no("changedSincePreview");
    const shown = latest?.document ? (JSON.parse(latest.document) as PublicationDocument) : undefined;
    if (shown && contentText(shown) === contentText(content)) return no("publishedAlready");
    if (shown && reason === "") return no("correctionReason");

    const version = (latest?.version ?? 0) + 1;
    const corrects = shown ? reason : null;
    const file = inFile({ format: "publication/1", version, publishedAt: source.now, corrects, ...content });
    const hash = hashOf(file);
    const publishedAt = new Date(source.now);
    const symbol = decision.symbol ?? item.symbol ?? "";
    const row = { itemId, version, document: file, hash, reason: corrects ?? "", publishedBy: acting.actor.id };
    await store.addPublication(acting.tx, { ...row, publishedAt });
    await store.putEntry(acting.tx, {
      itemId,
      committeeId: committee.id,
      version,
      symbol,
      address: symbol.slice(symbol.indexOf("/") + 1),
      document: content.document.symbol,
      kind: item.kind,
      outcome: decision.outcome,
      area: item.area,
      delegation: content.document.submittedBy,
      title: item.title,
      language: item.language,
      body: plainText(kindOf(item.kind), content.document.content),
      year: decision.year,
      decidedAt: new Date(decision.decidedAt),
      publishedAt,
      updatedAt: publishedAt,
      hash,
    });
    await store.countChange(acting.tx, committee.id);
    await recordAct(acting, held, "publishDecision", {
      version,
      hash,
      positions,
      ...(corrects && { reason: corrects }),
    });
    return yes({ slug: committee.slug });
  });

/** Takes a decision out of the public register; a notice of it stays, or nothing does. */
export const withdrawPublication = (acting: Acting, { itemId, reason, leaves }: z.output<typeof WithdrawPublication>) =>
  onItemAs(acting, "withdrawPublication", itemId, async (held) => {
    const { now, latest } = await store.sourceOf(acting.tx, itemId);
    if (!latest?.document) return no("notPublished");
    const version = latest.version + 1;
    const publishedAt = new Date(now);
    await store.addPublication(acting.tx, { itemId, version, reason, publishedBy: acting.actor.id, publishedAt });
    if (leaves === "nothing") await store.removeEntry(acting.tx, itemId);
    else await store.blankEntry(acting.tx, itemId, version, reason);
    await store.countChange(acting.tx, held.committee.id);
    await recordAct(acting, held, "withdrawPublication", { version, reason, leaves });
    return granted;
  });

/** What the public would be shown now, telling so much of the vote. For a decided item. */
export function contentOf(
  {
    item,
    committee,
  }: { item: Omit<Held["item"], "body" | "search">; committee: PublicContent["committee"] & { timezone: string } },
  source: store.Source,
  positions: PublishedPositions,
): PublicContent {
  const { decision, submittedBy, corrigenda, addenda, entry } = source;
  if (!decision) throw new Error(`Item ${item.id} is not decided.`);
  const kind = kindOf(item.kind);
  const content = publicPart(kind, item.data);
  const base = item.symbol ?? "";
  const html = LOCALES.map((locale): [string, string] => {
    const say = sayContent(item.kind, wordsIn(locale), formatFor(locale, committee.timezone), source.projects);
    return [locale, hypertext(kind, content, say, item.language)];
  });
  return {
    committee: { slug: committee.slug, symbol: committee.symbol, name: committee.name },
    decision: {
      symbol: decision.symbol,
      outcome: decision.outcome,
      procedure: decision.procedure,
      decidedAt: decision.decidedAt,
      year: decision.year,
      announced: decision.announced,
      votes: votesTold(source, positions),
      statements: source.statements,
    },
    document: {
      symbol: revisionSymbol(base, item.revision, item.corrigendum),
      kind: item.kind,
      language: item.language,
      area: item.area,
      title: item.title,
      submittedBy,
      content,
      corrigenda: corrigenda.map(({ number, corrigendum, issuedAt, reason, corrections }) => ({
        symbol: revisionSymbol(base, number, corrigendum),
        issuedAt,
        reason,
        corrections,
      })),
      addenda: addenda.map(({ number, ...addendum }) => ({ symbol: addendumSymbol(base, number), ...addendum })),
    },
    html: Object.fromEntries(html),
    record: entry,
  };
}
