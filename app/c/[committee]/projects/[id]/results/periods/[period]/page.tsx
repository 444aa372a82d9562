import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { EmptyState } from "@/app/ui/empty-state";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { Card, Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { span } from "@/lib/languages/format";
import { readersFormat } from "@/lib/languages/reader";
import { sayRefusal } from "@/lib/languages/refusal";
import { loadSheet } from "@/lib/measurements/loaders";
import { Acceptance } from "./acceptance";
import { Lock } from "./lock";
import { ReadSheet } from "./read-sheet";
import { SheetForm } from "./sheet-form";
import { SubmitForm } from "./submit-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("results"))("sheetTitle") };
}

/** One reporting period: its values entered as in a spreadsheet, submitted, accepted, and locked at the end. */
export default async function PeriodPage({
  params,
}: PageProps<"/c/[committee]/projects/[id]/results/periods/[period]">) {
  const { committee: slug, id, period: periodId } = await params;
  const sheet = await loadSheet(slug, id, periodId);
  const { project, period, rows, may, open } = sheet;
  const [t, format] = await Promise.all([getTranslations("results"), readersFormat()]);
  const enters = may("enterValues");
  const drafts = rows.filter((row) => row.open?.state === "draft").length;
  const submitted = rows.filter((row) => row.open?.state === "submitted");
  return (
    <Page
      crumbs={[
        { label: t("projects"), href: paths.projects(slug) },
        { label: project.title, href: paths.project(slug, id) },
        { label: t("title"), href: paths.results(slug, id) },
      ]}
      title={t("valuesOf", { period: span(format, period.startsOn, period.endsOn) })}
      badge={
        period.closedAt && (
          <StatusBadge tone="neutral" shape="stop">
            {t("periodStates.closed")}
          </StatusBadge>
        )
      }
      lead={<bdi>{project.title}</bdi>}
    >
      {!open.ok && <Notice kind="info">{await sayRefusal(open)}</Notice>}
      {open.ok && !enters.ok && <Notice kind="info">{await sayRefusal(enters)}</Notice>}
      {rows.length === 0 ? (
        <Card flush>
          <EmptyState title={t("noIndicators")}>{t("noIndicatorsWhy")}</EmptyState>
        </Card>
      ) : (
        <Section card flush title={t("values")} {...(open.ok && enters.ok && { lead: t("sheetLead") })}>
          {open.ok && enters.ok ? <SheetForm sheet={sheet} /> : <ReadSheet sheet={sheet} />}
        </Section>
      )}
      {open.ok && drafts > 0 && <SubmitForm sheet={sheet} drafts={drafts} />}
      {open.ok && submitted.length > 0 && <Acceptance sheet={sheet} submitted={submitted} />}
      <Lock sheet={sheet} />
    </Page>
  );
}
