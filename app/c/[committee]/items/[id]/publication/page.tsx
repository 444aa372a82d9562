import "@/app/(public)/register/published.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublishedText } from "@/app/(public)/register/published-text";
import { VotesTold } from "@/app/(public)/register/votes-told";
import { FreshNotice } from "@/app/admin/fresh-notice";
import { paths } from "@/app/paths";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { Card, Section } from "@/app/ui/section";
import { readersFormat } from "@/lib/languages/reader";
import { sayRefusal } from "@/lib/languages/refusal";
import { loadPublication } from "@/lib/publications/loaders";
import { PublishForm } from "./publish-form";
import { VoteChoice } from "./vote-choice";
import { WithdrawForm } from "./withdraw-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("publication");
  return { title: t("title") };
}

/** A decision as the public will see it, before it does; and the way back. */
export default async function PublicationPage({
  params,
  searchParams,
}: PageProps<"/c/[committee]/items/[id]/publication">) {
  const { committee: slug, id } = await params;
  const publication = await loadPublication(slug, id, await searchParams);
  const { dossier, verdict, latest, content, state } = publication;
  const { row, frame } = dossier;
  const [t, format] = await Promise.all([getTranslations("publication"), readersFormat()]);
  const said = latest && { version: latest.version, when: format.moment(new Date(latest.publishedAt)) };
  const { address } = row.publication ?? {};
  return (
    <Page
      crumbs={[{ label: row.item.symbol ?? row.item.title, href: paths.item(slug, id) }]}
      title={t("title")}
      lead={t("lead")}
    >
      <FreshNotice fresh={frame.member.fresh} next={paths.publication(slug, id)} />
      {!verdict.ok && <Notice kind="warning">{await sayRefusal(verdict)}</Notice>}
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-6 xl:col-start-2">
          <Card>
            <div className="grid gap-4">
              <p>
                {said
                  ? latest?.document
                    ? t(`state.${state}`, said)
                    : t("state.withdrawn", { when: said.when })
                  : t("state.none")}
              </p>
              {address && (
                <a href={paths.publicDecision(slug, address)} className="link text-sm">
                  {t("toPublic")}
                </a>
              )}
              {verdict.ok && <VoteChoice publication={publication} />}
              {verdict.ok && state !== "same" && <PublishForm publication={publication} />}
              {latest?.document && <WithdrawForm dossier={dossier} />}
            </div>
          </Card>
        </div>
        {content && (
          <div className="min-w-0 xl:col-start-1 xl:row-start-1">
            <Section card title={t("preview")}>
              <div className="grid gap-5">
                <div className="grid gap-1">
                  <p className="text-xl font-semibold" lang={content.document.language} dir="auto">
                    {content.document.title}
                  </p>
                  <p className="text-quiet">
                    {[content.decision.symbol, content.document.symbol].filter(Boolean).join(" · ")}
                  </p>
                  <VotesTold votes={content.decision.votes} />
                </div>
                <PublishedText document={content} timezone={frame.committee.timezone} />
              </div>
            </Section>
          </div>
        )}
      </div>
    </Page>
  );
}
