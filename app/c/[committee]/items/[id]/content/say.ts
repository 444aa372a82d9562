import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import type { Cited } from "@/lib/citations/loaders";
import { kindOf } from "@/lib/kinds";
import { citationOf } from "@/lib/kinds/citations";
import { draftOf } from "@/lib/kinds/draft";
import type { Opinion } from "@/lib/kinds/oversight-review/opinions";
import { type Content, type Say, sayContent, sayDrifts } from "@/lib/languages/content";
import { readersFormat } from "@/lib/languages/reader";
import type { KindName } from "@/lib/rules/words";
import { type RiamWords, riamWords } from "../../riam/words";

/** The words of an item's page. */
export type ItemWords = Awaited<ReturnType<typeof getTranslations<"item">>>;

/** The content as it can be read: parsed when it is complete, as typed so far otherwise. */
export function contentOf(kind: KindName, data: unknown): Content {
  const parsed = kindOf(kind).fields.safeParse(data);
  return parsed.success ? parsed.data : draftOf(kindOf(kind), data);
}

type Words = (key: string, params?: Record<string, string | number>) => string;

/** What stands beside a text: what reviewers rated, as far as the reader may know it, and what it cites. */
export type Beside = { slug?: string; opinions?: readonly Opinion[]; cited?: Cited };

/** With the words of the impact matrix, what reviewers rated, in words what drifted, and where sources stand. */
export type ReadersSay = Say & {
  riam: RiamWords;
  opinions: readonly Opinion[];
  drifts: Record<string, string>;
  source: (citation: string) => Route | undefined;
};

/** How the content of a kind reads to whoever asks. */
export async function readersSay(
  kind: KindName,
  projects: Record<string, string>,
  { slug, opinions = [], cited = { sources: {}, drifts: {} } }: Beside = {},
): Promise<ReadersSay> {
  const [t, format] = await Promise.all([getTranslations() as unknown as Promise<Words>, readersFormat()]);
  const say = sayContent(kind, t, format, projects, cited.sources);
  return { ...say, riam: riamWords(t), opinions, drifts: sayDrifts(t, format, cited.drifts), source };

  function source(citation: string): Route | undefined {
    const id = citationOf(citation)?.id ?? "";
    const found = cited.sources[id];
    if (!slug || !found) return undefined;
    if (found.indicator) return paths.indicator(slug, found.indicator.projectId, found.indicator.id);
    return found.gone ? undefined : paths.attachment(id);
  }
}
