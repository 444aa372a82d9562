import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TYPES } from "@/app/document-answer";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { ButtonLink } from "@/app/ui/button-link";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { StatusBadge } from "@/app/ui/status-badge";
import { SubmitButton } from "@/app/ui/submit-button";
import { isLocale, LOCALE_NAMES } from "@/lib/languages/locales";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import { dismissReport, dropReport, makeReport } from "@/lib/reports/actions";
import { loadReport } from "@/lib/reports/loaders";
import { REPORT_LOOKS } from "../report-looks";
import { ReportProgress } from "./progress";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("one") };
}

/** One report: how far it has come, and the files once it is there. */
export default async function ReportPage({ params, searchParams }: PageProps<"/c/[committee]/reports/[report]">) {
  const { committee: slug, report: id } = await params;
  const { lost } = await searchParams;
  const { frame, report } = await loadReport(slug, id);
  const [t, format, day] = await Promise.all([getTranslations("reports"), readersFormat(), readersDay()]);
  const { from, until, language, state, readable, createdAt, fetchedAt, pdfSize, docxSize } = report;
  const drop = t(state === "queued" ? "cancel" : "remove");
  const committeeId = frame.committee.id;
  const of = { committeeId, reportId: id };
  const waits = (state === "ready" || state === "failed") && !fetchedAt;
  const isHere = state === "ready" && readable;
  const isGone = isHere ? lost === "missing" : state !== "queued";
  const files = [
    ["pdf", pdfSize],
    ["docx", docxSize],
  ] as const;
  return (
    <Page
      title={t("period", { from: day(from), to: day(until) })}
      badge={<StatusBadge {...REPORT_LOOKS[state]}>{t(`states.${state}`)}</StatusBadge>}
      lead={[
        isLocale(language) ? LOCALE_NAMES[language] : language,
        t("askedAt", { when: format.moment(createdAt) }),
      ].join(" · ")}
      crumbs={[{ label: t("title"), href: paths.reports(slug) }]}
      actions={
        <>
          {waits && (
            <ActionForm action={dismissReport} hidden={of} label={t("dismiss")} className="contents">
              <SubmitButton variant="secondary">{t("dismiss")}</SubmitButton>
            </ActionForm>
          )}
          <ActionForm action={dropReport} hidden={of} label={drop} className="contents">
            <SubmitButton variant="secondary">{drop}</SubmitButton>
          </ActionForm>
        </>
      }
    >
      {isHere && (lost === "missing" || lost === "unanswered") ? (
        <Notice kind="refusal">{t(`lost.${lost}`)}</Notice>
      ) : (
        <ReportProgress slug={slug} report={report} />
      )}
      {isGone && (
        <ActionForm action={makeReport} hidden={{ committeeId, from, until, locale: language }} label={t("makeAgain")}>
          <SubmitButton className="justify-self-start">{t("makeAgain")}</SubmitButton>
        </ActionForm>
      )}
      {isHere && (
        <div className="flex flex-wrap gap-3">
          {files.map(([file, size]) => (
            <ButtonLink key={file} variant="primary" href={paths.reportFile(slug, id, file)} type={TYPES[file]}>
              {t(`download.${file}`, { size: format.bytes(size ?? 0) })}
            </ButtonLink>
          ))}
        </div>
      )}
    </Page>
  );
}
