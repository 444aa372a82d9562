import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { feedAnswer, feedLocale } from "@/app/(public)/register/feed-answer";
import { paths } from "@/app/paths";
import { inXml } from "@/app/xml";
import { loadCheckpoints, loadLatestCheckpoint } from "@/lib/checkpoints/loaders";
import type { Locale } from "@/lib/languages/locales";
import { loadPublicAddress } from "@/lib/register/loaders";
import type { Signed } from "@/lib/rules/checkpoint";

/** The latest checkpoints as an Atom feed (RFC 4287): whoever subscribes keeps every signed line without doing anything. */
export function GET(request: NextRequest) {
  const before = Number(request.nextUrl.searchParams.get("before")) || undefined;
  const make = async () => feedOf(await loadCheckpoints(before), before, feedLocale(request));
  return feedAnswer(request, "application/atom+xml; charset=utf-8", make, loadLatestCheckpoint());
}

async function feedOf(
  { rows, older }: Awaited<ReturnType<typeof loadCheckpoints>>,
  before: number | undefined,
  locale: Locale,
): Promise<string> {
  const t = await getTranslations({ locale });
  const link = (rel: string, type: string, path: string) =>
    `  <link rel="${rel}" type="${type}" href="${inXml(loadPublicAddress(path))}"/>`;
  const entry = (signed: Signed) =>
    [
      "  <entry>",
      `    <id>${inXml(loadPublicAddress(paths.checkpoint(signed.number)))}</id>`,
      `    <title>${inXml(t("checkpoints.entry", { number: signed.number, size: signed.size }))}</title>`,
      `    <updated>${signed.at}</updated>`,
      `  ${link("alternate", "application/json", paths.checkpoint(signed.number))}`,
      // The very line that a record is held against: a file with nothing but this is a checkpoint kept.
      `    <content type="text">${inXml(JSON.stringify(signed))}</content>`,
      "  </entry>",
    ].join("\n");
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `  <id>${inXml(loadPublicAddress(paths.checkpointFeed()))}</id>`,
    `  <title>${inXml(t("checkpoints.title"))}</title>`,
    `  <updated>${rows[0]?.at ?? "1970-01-01T00:00:00Z"}</updated>`,
    `  <author><name>${inXml(t("shell.product"))}</name></author>`,
    link("self", "application/atom+xml", paths.checkpointFeed(before)),
    link("alternate", "text/html", paths.checkpoints()),
    ...(older ? [link("next", "application/atom+xml", paths.checkpointFeed(older))] : []),
    ...rows.map(entry),
    "</feed>",
    "",
  ].join("\n");
}
