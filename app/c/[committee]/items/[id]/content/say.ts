import { getTranslations } from "next-intl/server";
import { kindOf } from "@/lib/kinds";
import { draftOf } from "@/lib/kinds/draft";
import { type Content, type Say, sayContent } from "@/lib/languages/content";
import { readersFormat } from "@/lib/languages/reader";
import type { KindName } from "@/lib/rules/words";

/** The words of an item's page. */
export type ItemWords = Awaited<ReturnType<typeof getTranslations<"item">>>;

/** The content as it can be read: parsed when it is complete, as typed so far otherwise. */
export function contentOf(kind: KindName, data: unknown): Content {
  const parsed = kindOf(kind).fields.safeParse(data);
  return parsed.success ? parsed.data : draftOf(kindOf(kind), data);
}

type Words = (key: string, params?: Record<string, string | number>) => string;

/** How the content of a kind reads to whoever asks. */
export async function readersSay(kind: KindName, projects: Record<string, string>): Promise<Say> {
  const [t, format] = await Promise.all([getTranslations() as unknown as Promise<Words>, readersFormat()]);
  return sayContent(kind, t, format, projects);
}
