import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { becauseOf } from "@/lib/languages/refusal";
import { submitValues } from "@/lib/measurements/actions";
import type { Sheet } from "@/lib/measurements/loaders";

/** Hands the drafts of the period over; how many of them look odd is said before. */
export async function SubmitForm({ sheet: { where, period, rows, may }, drafts }: { sheet: Sheet; drafts: number }) {
  const t = await getTranslations("results");
  const odd = rows.filter((row) => row.open?.state === "draft" && row.warnings.length > 0).length;
  const because = await becauseOf(may("submitValues"));
  return (
    <Section
      card
      title={t("submitTitle", { count: drafts })}
      lead={odd > 0 ? t("submitOdd", { count: odd }) : t("submitLead")}
    >
      <ActionForm action={submitValues} hidden={{ ...where, periodId: period.id }}>
        <SubmitButton {...(because && { because })} className="justify-self-start">
          {t("submitValues")}
        </SubmitButton>
      </ActionForm>
    </Section>
  );
}
