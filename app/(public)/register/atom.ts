import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { inXml } from "@/app/xml";
import { formatFor } from "@/lib/languages/format";
import type { Locale } from "@/lib/languages/locales";
import { nameIn } from "@/lib/languages/named";
import { placeText } from "@/lib/listing/schema";
import { loadPublicAddress } from "@/lib/register/loaders";
import { type RegisterQuery, registerFiltersOf } from "@/lib/register/schema";
import type { RegisterLine, RegisterPage } from "@/lib/register/store";

/** Says a page of the register as an Atom 1.0 document. */
export async function atom(
  query: RegisterQuery,
  page: RegisterPage,
  locale: Locale,
  lang: string | undefined,
): Promise<string> {
  const t = await getTranslations({ locale });
  const filters = registerFiltersOf(query);
  const at = (change: Record<string, string | undefined> = {}) =>
    loadPublicAddress(paths.registerFeed({ ...filters, lang, ...change }));
  const here = page.committees.find(({ slug }) => slug === query.committee);
  const title = here ? `${t("register.title")}: ${nameIn(locale, here.name)}` : t("register.title");
  const updated =
    page.rows
      .map(({ updatedAt }) => instant(updatedAt))
      .sort()
      .at(-1) ?? "1970-01-01T00:00:00.000Z";
  const alternate = query.committee
    ? paths.registerOf(query.committee, { ...filters, committee: undefined, lang })
    : paths.register({ ...filters, lang });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${locale}">`,
    // The feed is the same in every language and on every page of it.
    `  <id>${inXml(loadPublicAddress(paths.registerFeed(filters)))}</id>`,
    `  <title>${inXml(title)}</title>`,
    `  <updated>${updated}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${inXml(at({ after: query.after }))}"/>`,
    `  <link rel="alternate" type="text/html" href="${inXml(loadPublicAddress(alternate))}"/>`,
    ...(page.next
      ? [`  <link rel="next" type="application/atom+xml" href="${inXml(at({ after: placeText(page.next) }))}"/>`]
      : []),
    `  <generator>${inXml(t("shell.product"))}</generator>`,
    ...page.rows.map((line) => (line.hash === null ? deleted(line) : entry(line))),
    "</feed>",
    "",
  ].join("\n");

  function entry(line: RegisterLine): string {
    const { committee, address, document, kind, outcome, title: named, symbol, language, hash } = line;
    const where = loadPublicAddress(paths.publicDecision(committee.slug, address, { lang }));
    const when = formatFor(locale, committee.timezone).date(new Date(line.decidedAt));
    const said = t("register.entry", {
      outcome: t(`outcomes.${outcome}`),
      kind: t(`kinds.${kind}.name`),
      document,
      committee: nameIn(locale, committee.name),
      when,
    });
    return [
      "  <entry>",
      `    <id>${inXml(idOf(line))}</id>`,
      `    <title>${inXml(`${symbol} ${named}`)}</title>`,
      `    <published>${instant(line.publishedAt)}</published>`,
      `    <updated>${instant(line.updatedAt)}</updated>`,
      `    <author><name>${inXml(nameIn(locale, committee.name))}</name></author>`,
      `    <link rel="alternate" type="text/html" hreflang="${locale}" href="${inXml(where)}"/>`,
      `    <link rel="related" type="application/json" hreflang="${inXml(language)}" href="${inXml(loadPublicAddress(paths.registerFile(hash ?? "")))}"/>`,
      `    <category term="${kind}" label="${inXml(t(`kinds.${kind}.name`))}"/>`,
      `    <summary>${inXml(said)}</summary>`,
      "  </entry>",
    ].join("\n");
  }

  function deleted(line: RegisterLine): string {
    return [
      `  <at:deleted-entry ref="${inXml(idOf(line))}" when="${instant(line.withdrawnAt ?? line.updatedAt)}">`,
      `    <at:comment>${inXml(line.withdrawnBecause ?? "")}</at:comment>`,
      "  </at:deleted-entry>",
    ].join("\n");
  }
}

/** The same for good, wherever the installation moves. */
const idOf = ({ id }: RegisterLine) => `urn:uuid:${id}`;

const instant = (iso: string) => new Date(iso).toISOString();
