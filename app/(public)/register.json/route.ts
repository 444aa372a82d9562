import type { NextRequest } from "next/server";
import { paths } from "@/app/paths";
import { placeText } from "@/lib/listing/schema";
import { loadFeed, loadPublicAddress } from "@/lib/register/loaders";
import { registerFiltersOf } from "@/lib/register/schema";
import type { RegisterLine } from "@/lib/register/store";
import { feedAnswer } from "../register/feed-answer";

/** The public register for machines, the latest change first. docs/register.md says what the fields mean. */
export function GET(request: NextRequest) {
  return feedAnswer(request, "application/json; charset=utf-8", async () => {
    const found = await loadFeed(Object.fromEntries(request.nextUrl.searchParams));
    if (!found) return undefined;
    const { query, page } = found;
    const filters = registerFiltersOf(query);
    const next = page.next && paths.registerList({ ...filters, after: placeText(page.next) });
    const list = {
      format: "register/1",
      self: loadPublicAddress(paths.registerList({ ...filters, after: query.after })),
      next: next ? loadPublicAddress(next) : null,
      decisions: page.rows.map(said),
    };
    return `${JSON.stringify(list, null, 2)}\n`;
  });
}

function said(line: RegisterLine) {
  const { committee, symbol, address, outcome, decidedAt, publishedAt, updatedAt, version, hash } = line;
  const { withdrawnAt, withdrawnBecause, document, kind, area, delegation, title, language } = line;
  const named = {
    page: loadPublicAddress(paths.publicDecision(committee.slug, address)),
    committee: { slug: committee.slug, symbol: committee.symbol, name: committee.name },
    symbol,
    outcome,
    decidedAt: instant(decidedAt),
  };
  if (withdrawnAt !== null || hash === null)
    return { ...named, withdrawnAt: withdrawnAt && instant(withdrawnAt), reason: withdrawnBecause };
  return {
    ...named,
    document: { symbol: document, kind, area, title, language, submittedBy: delegation },
    version,
    publishedAt: instant(publishedAt),
    updatedAt: instant(updatedAt),
    file: loadPublicAddress(paths.registerFile(hash)),
    sha256: hash,
  };
}

const instant = (iso: string) => new Date(iso).toISOString();
