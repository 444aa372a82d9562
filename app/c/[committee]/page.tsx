import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Card, Section } from "@/app/ui/section";
import { loadInbox } from "@/lib/inbox/loaders";
import { nameIn } from "@/lib/languages/named";
import { mayInCommittee } from "@/lib/rules/access";
import { WaitingTable } from "./waiting-table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inbox");
  return { title: t("title") };
}

/** What waits for the reader here, the most pressing first. */
export default async function InboxPage({ params }: PageProps<"/c/[committee]">) {
  const { committee: slug } = await params;
  const { frame, tasks } = await loadInbox(slug);
  const [t, locale] = await Promise.all([getTranslations("inbox"), getLocale()]);
  const dated = tasks.some(({ rows }) => rows.some(({ deadline }) => deadline !== null));
  return (
    <Page title={t("title")} lead={nameIn(locale, frame.committee.name)}>
      {tasks.length === 0 && (
        <Card flush>
          <EmptyState
            title={t("empty")}
            actions={
              <>
                <ButtonLink href={paths.items(slug)}>{t("seeItems")}</ButtonLink>
                {mayInCommittee(frame.actor, "fileItem", frame.committee.id).ok && (
                  <ButtonLink href={paths.newItem(slug)} variant="primary">
                    {t("file")}
                  </ButtonLink>
                )}
              </>
            }
          >
            {t("emptyWhy")}
          </EmptyState>
        </Card>
      )}
      {tasks.map(({ task, rows }) => (
        <Section
          key={task}
          id={task}
          card
          flush
          title={t(`tasks.${task}`, { count: rows.length })}
          lead={t(`leads.${task}`)}
        >
          <WaitingTable slug={slug} caption={t(`tasks.${task}`, { count: rows.length })} rows={rows} dated={dated} />
        </Section>
      ))}
    </Page>
  );
}
