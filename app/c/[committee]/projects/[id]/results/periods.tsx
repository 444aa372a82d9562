import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { DateInput } from "@/app/ui/date-input";
import { EmptyState } from "@/app/ui/empty-state";
import { Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { Table } from "@/app/ui/table";
import { span } from "@/lib/languages/format";
import { readersFormat } from "@/lib/languages/reader";
import { savePeriod } from "@/lib/periods/actions";
import type { Period } from "@/lib/results/loaders";
import type { Framework } from "./result-section";

/** The spans for which the project reports, and what is under way in each. */
export async function Periods({
  slug,
  framework: { periods, project, may, where },
}: {
  slug: string;
  framework: Framework;
}) {
  const [t, format] = await Promise.all([getTranslations("results"), readersFormat()]);
  const state = ({ closedAt, startsOn, endsOn }: Period) => {
    if (closedAt) return { text: t("periodStates.closed"), tone: "neutral", shape: "stop" } as const;
    if (startsOn > project.today) return { text: t("periodStates.ahead"), tone: "neutral", shape: "clock" } as const;
    if (endsOn >= project.today) return { text: t("periodStates.running"), tone: "info", shape: "dot" } as const;
    return { text: t("periodStates.open"), tone: "progress", shape: "pencil" } as const;
  };
  const under = ({ drafts, submitted, returned }: Period) =>
    [
      drafts > 0 && t("drafts", { count: drafts }),
      submitted > 0 && t("submitted", { count: submitted }),
      returned > 0 && t("returned", { count: returned }),
    ]
      .filter(Boolean)
      .join(", ");
  return (
    <Section card flush title={t("periods")} lead={t("periodsLead")}>
      {periods.length > 0 ? (
        <Table
          caption={t("periods")}
          columns={[{ label: t("period"), lead: true }, { label: t("state") }, { label: t("underWay") }]}
          rows={periods.toReversed().map((period) => ({
            id: period.id,
            cells: [
              {
                text: span(format, period.startsOn, period.endsOn),
                href: paths.reportingPeriod(slug, where.projectId, period.id),
              },
              state(period),
              under(period) || "–",
            ],
          }))}
        />
      ) : (
        <EmptyState title={t("noPeriods")}>{t("noPeriodsWhy")}</EmptyState>
      )}
      {may("savePeriod").ok && (
        <details className="no-print border-t border-line px-5 py-3 text-sm">
          <summary className="link w-fit">{t("addPeriod")}</summary>
          <ActionForm
            action={savePeriod}
            hidden={where}
            clears
            label={t("addPeriod")}
            className="mt-3 grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]"
          >
            <DateInput name="startsOn" label={t("firstDay")} required />
            <DateInput name="endsOn" label={t("lastDay")} required />
            <SubmitButton variant="secondary">{t("savePeriod")}</SubmitButton>
          </ActionForm>
        </details>
      )}
    </Section>
  );
}
