import "../../published.css";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { OUTCOME_LOOKS } from "@/app/status-looks";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { formatFor } from "@/lib/languages/format";
import type { Locale } from "@/lib/languages/locales";
import { nameIn } from "@/lib/languages/named";
import { loadPublicDecision, loadPublicFollowUp } from "@/lib/register/loaders";
import type { RegisterEntry } from "@/lib/register/store";
import { FollowUp } from "../../follow-up";
import { langOf, RegisterFrame } from "../../frame";
import { PublishedText } from "../../published-text";
import { DecisionFacts } from "./decision-facts";
import { Verification } from "./verification";
import { Versions } from "./versions";

type Props = PageProps<"/register/[committee]/[...symbol]">;

async function load({ params, searchParams }: Props) {
  const [{ committee, symbol }, query] = await Promise.all([params, searchParams]);
  const version = typeof query.version === "string" ? query.version : undefined;
  return { ...(await loadPublicDecision(committee, symbol.join("/"), version)), lang: langOf(query), version };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { entry, document, version } = await load(props);
  const current = document !== null && version === undefined;
  return { title: entry.symbol, robots: { index: current, follow: true } };
}

/** One public decision: what was decided, its text, and how to check that both are as they were published. */
export default async function PublicDecisionPage(props: Props) {
  const { entry, document, lang, version } = await load(props);
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { committee, address } = entry;
  const at = (change: { lang?: Locale; version?: string }) =>
    paths.publicDecision(committee.slug, address, { version, lang, ...change });
  const frame = { lang, inLanguage: (each: Locale) => at({ lang: each }), feed: { committee: committee.slug } };
  const crumbs = [
    { label: t("register.title"), href: paths.register({ lang }) },
    { label: nameIn(locale, committee.name), href: paths.registerOf(committee.slug, { lang }) },
  ];
  if (!document)
    return (
      <RegisterFrame {...frame}>
        <Withdrawn entry={entry} crumbs={crumbs} />
      </RegisterFrame>
    );
  const { outcome } = document.decision;
  const followUp = await loadPublicFollowUp(entry, document.version);
  return (
    <RegisterFrame {...frame}>
      <Page
        crumbs={crumbs}
        title={
          <span lang={document.document.language} dir="auto">
            {document.document.title}
          </span>
        }
        badge={<StatusBadge {...OUTCOME_LOOKS[outcome]}>{t(`outcomes.${outcome}`)}</StatusBadge>}
        lead={[entry.symbol, t(`kinds.${document.document.kind}.name`)].join(" · ")}
      >
        {document.version !== entry.version && (
          <Notice kind="warning" title={t("register.superseded", { version: document.version })}>
            <a href={paths.publicDecision(committee.slug, address, { lang })} className="link">
              {t("register.toCurrent")}
            </a>
          </Notice>
        )}
        <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
          <div className="grid gap-6 xl:col-start-2">
            <DecisionFacts entry={entry} document={document} />
            <Versions entry={entry} shown={document.version} lang={lang} />
          </div>
          <div className="grid min-w-0 gap-6 xl:col-start-1 xl:row-start-1">
            <Card>
              <PublishedText document={document} timezone={committee.timezone} />
            </Card>
            {followUp && <FollowUp of={followUp} />}
            <Verification entry={entry} document={document} />
          </div>
        </div>
      </Page>
    </RegisterFrame>
  );
}

/** What is left of a decision that was withdrawn with a notice: its number, when, and why. */
async function Withdrawn({ entry, crumbs }: { entry: RegisterEntry; crumbs: Parameters<typeof Page>[0]["crumbs"] }) {
  const [t, locale] = await Promise.all([getTranslations("register"), getLocale()]);
  const format = formatFor(locale, entry.committee.timezone);
  const when = format.date(new Date(entry.withdrawnAt ?? entry.updatedAt));
  return (
    <Page narrow crumbs={crumbs ?? []} title={entry.symbol}>
      <Notice kind="warning" title={t("withdrawn", { when })}>
        <p dir="auto" className="whitespace-pre-line">
          {entry.withdrawnBecause}
        </p>
      </Notice>
    </Page>
  );
}
