import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { SubmitButton } from "@/app/ui/submit-button";
import { withdrawOverride } from "@/lib/indicators/actions";
import { span } from "@/lib/languages/format";
import { readersFormat } from "@/lib/languages/reader";

type Props = {
  where: { committeeId: string; projectId: string };
  overrideId: string;
  period: { startsOn: string; endsOn: string };
};

/** Takes a judgement back, of whatever period it is. Several stand beneath each other: each button names its period. */
export async function WithdrawJudgement({ where, overrideId, period: { startsOn, endsOn } }: Props) {
  const [t, format] = await Promise.all([getTranslations("results"), readersFormat()]);
  const label = t("withdrawOverrideOf", { period: span(format, startsOn, endsOn) });
  return (
    <ActionForm
      action={withdrawOverride}
      hidden={{ ...where, overrideId }}
      label={label}
      className="no-print mt-1 grid"
    >
      <SubmitButton variant="secondary" size="small" aria-label={label} className="justify-self-start">
        {t("withdrawOverride")}
      </SubmitButton>
    </ActionForm>
  );
}
