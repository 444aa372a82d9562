import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/ui/empty-state";
import { Moment } from "@/app/ui/moment";
import { Page } from "@/app/ui/page-frame";
import { Prose } from "@/app/ui/prose";
import { Card } from "@/app/ui/section";
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
          // Many mails share a subject, so they are no landmarks.
          <article key={id}>
            <Card className="grid gap-3">
              <h2 className="text-lg font-semibold">{subject}</h2>
              <p className="text-sm text-quiet">
                {t("to", { to })} · <Moment at={at} />
              </p>
              <Prose text={text} />
            </Card>
          </article>
        ))}
      </Page>
    </main>
  );
}
