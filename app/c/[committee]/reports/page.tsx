import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { DateInput } from "@/app/ui/date-input";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Section } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { Table } from "@/app/ui/table";
import { isLocale, LOCALE_NAMES, LOCALES } from "@/lib/languages/locales";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import { makeReport } from "@/lib/reports/actions";
import { loadReports } from "@/lib/reports/loaders";
import { firstDayOf, quarterFrom, quarterOf } from "@/lib/rules/quarter";
import { REPORT_LOOKS } from "./report-looks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

/** Where a report on a period is asked for, and what became of one's own. */
export default async function ReportsPage({ params }: PageProps<"/c/[committee]/reports">) {
  const { committee: slug } = await params;
  const { frame, reports } = await loadReports(slug);
  const [t, monitoring, format, day, locale] = await Promise.all([
    getTranslations("reports"),
    getTranslations("monitoring"),
    readersFormat(),
    readersDay(),
    getLocale(),
  ]);
  const { id: committeeId, today } = frame.committee;
  return (
    <Page title={t("title")} lead={t("lead")} crumbs={[{ label: monitoring("title"), href: paths.monitoring(slug) }]}>
      <Section card title={t("make")} lead={t("makeLead")}>
        <ActionForm action={makeReport} hidden={{ committeeId }} label={t("make")}>
          <div className="grid gap-5 sm:grid-cols-2">
            <DateInput
              name="from"
              label={t("from")}
              required
              defaultValue={firstDayOf(quarterFrom(quarterOf(today), -3))}
              max={today}
            />
            <DateInput name="until" label={t("until")} required defaultValue={today} />
            <Select
              name="locale"
              label={t("language")}
              required
              defaultValue={locale}
              options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
            />
          </div>
          <div>
            <SubmitButton>{t("make")}</SubmitButton>
          </div>
        </ActionForm>
      </Section>
      <Section card flush title={t("mine")} lead={t("mineLead")}>
        {reports.length > 0 ? (
          <Table
            caption={t("mine")}
            columns={[
              { label: t("columns.period"), lead: true },
              { label: t("language") },
              { label: t("columns.state") },
              { label: t("columns.asked") },
              { label: t("columns.keptUntil") },
            ]}
            rows={reports.map(({ id, from, until, language, state, createdAt, expiresAt }) => ({
              id,
              cells: [
                { text: t("period", { from: day(from), to: day(until) }), href: paths.report(slug, id) },
                isLocale(language) ? LOCALE_NAMES[language] : language,
                { text: t(`states.${state}`), ...REPORT_LOOKS[state] },
                { text: format.moment(createdAt), time: createdAt.toISOString() },
                state === "ready" && expiresAt ? { text: format.day(expiresAt), time: expiresAt.toISOString() } : null,
              ],
            }))}
          />
        ) : (
          <EmptyState title={t("none")} />
        )}
      </Section>
    </Page>
  );
}
