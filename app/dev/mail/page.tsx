import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/ui/empty-state";
import { Moment } from "@/app/ui/moment";
import { Page } from "@/app/ui/page-frame";
import { Prose } from "@/app/ui/prose";
import { Section } from "@/app/ui/section";
import { loadCaughtMail } from "@/lib/notices/loaders";

/** Mail as its recipients would read it, where none is sent: in development and in the demo. */
export default async function CaughtMail() {
  const mail = await loadCaughtMail();
  if (!mail) notFound();
  const t = await getTranslations("caughtMail");
  return (
    <main id="main">
      <Page title={t("title")} lead={t("lead")} narrow>
        {mail.length === 0 && <EmptyState title={t("none")}>{t("noneWhy")}</EmptyState>}
        {mail.map(({ id, to, subject, text, at }) => (
          <Section key={id} title={subject} lead={t("to", { to })} card>
            <p className="text-sm text-muted">
              <Moment at={at} />
            </p>
            <Prose text={text} />
          </Section>
        ))}
      </Page>
    </main>
  );
}
