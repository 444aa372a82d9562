import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Section } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { overrideLight } from "@/lib/indicators/actions";
import { span } from "@/lib/languages/format";
import { readersFormat } from "@/lib/languages/reader";
import type { Override } from "@/lib/results/loaders";
import type { Reported } from "@/lib/rules/standing";
import { LIGHTS } from "@/lib/rules/words";

type Props = {
  where: { committeeId: string; projectId: string };
  indicatorId: string;
  latest: Reported;
  override: Override | undefined;
};

/** A judgement in place of the computed light, for the latest reported period. */
export async function OverrideForm({ where, indicatorId, latest, override }: Props) {
  const [t, format] = await Promise.all([getTranslations("results"), readersFormat()]);
  return (
    <Section
      card
      title={t("override")}
      lead={t("overrideLead", { period: span(format, latest.startsOn, latest.endsOn) })}
    >
      <div className="no-print grid gap-5">
        {override && (
          <p className="text-sm">
            {t("overrideStands", { by: override.by ?? "", light: t(`lights.${override.light}`) })}
          </p>
        )}
        <ActionForm
          action={overrideLight}
          hidden={{ ...where, indicatorId, periodId: latest.id }}
          clears
          label={t("override")}
          className="grid gap-4"
        >
          <Select
            name="light"
            label={t("light")}
            required
            empty={t("chooseLight")}
            options={LIGHTS.map((value) => ({ value, label: t(`lights.${value}`) }))}
          />
          <TextArea
            name="reason"
            label={t("overrideReason")}
            help={t("overrideReasonHelp")}
            required
            max={2000}
            rows={2}
          />
          <SubmitButton variant="secondary" className="justify-self-start">
            {t("overrideLight")}
          </SubmitButton>
        </ActionForm>
      </div>
    </Section>
  );
}
