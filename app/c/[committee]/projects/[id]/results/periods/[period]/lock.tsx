import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { readersFormat } from "@/lib/languages/reader";
import { becauseOf } from "@/lib/languages/refusal";
import type { Sheet } from "@/lib/measurements/loaders";
import { closePeriod, removePeriod, reopenPeriod } from "@/lib/periods/actions";
import { mayClosePeriod } from "@/lib/rules/value-life";

/** Closing the period, opening it again, or taking it away while it is empty. */
export async function Lock({ sheet: { where, period, project, rows, may } }: { sheet: Sheet }) {
  const [t, format] = await Promise.all([getTranslations("results"), readersFormat()]);
  const hidden = { ...where, periodId: period.id };
  if (period.closedAt)
    return (
      <Section card title={t("locked")} lead={t("lockedSince", { moment: format.moment(new Date(period.closedAt)) })}>
        {may("reopenPeriod").ok && (
          <ActionForm action={reopenPeriod} hidden={hidden} label={t("reopenPeriod")} className="grid gap-4">
            <TextArea name="reason" label={t("reopenReason")} required max={2000} rows={2} />
            <SubmitButton variant="secondary" className="justify-self-start">
              {t("reopenPeriod")}
            </SubmitButton>
          </ActionForm>
        )}
      </Section>
    );
  const open = period.drafts + period.submitted + period.returned;
  const allowed = may("closePeriod");
  const closable = mayClosePeriod({ closed: false, endsOn: period.endsOn, open }, project.today);
  const because = await becauseOf(allowed.ok ? closable : allowed);
  const empty = rows.every((row) => !row.open && !row.accepted);
  return (
    <Section card title={t("closeTitle")} lead={t("closeLead")}>
      <div className="flex flex-wrap gap-3">
        <ActionForm action={closePeriod} hidden={hidden}>
          <SubmitButton variant="secondary" {...(because && { because })}>
            {t("closePeriod")}
          </SubmitButton>
        </ActionForm>
        {empty && may("removePeriod").ok && (
          <ActionForm action={removePeriod} hidden={hidden}>
            <SubmitButton variant="danger">{t("removePeriod")}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </Section>
  );
}
