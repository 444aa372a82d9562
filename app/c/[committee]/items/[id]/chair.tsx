import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Section } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import type { Dossier } from "@/lib/dossier/loaders";
import { handOverChair, takeChair } from "@/lib/presiding/actions";
import { loadPresiding } from "@/lib/presiding/loaders";

/** Where a chair may not preside over the item: whom they hand it to, or a secretary who takes it. */
export async function Chair({ dossier }: { dossier: Dossier }) {
  const { row, frame } = dossier;
  const hidden = { itemId: row.item.id };
  const presiding = await loadPresiding(frame.committee.slug, row.item.id);
  if (!presiding || !(presiding.handsOver || presiding.takes)) return null;
  const t = await getTranslations("presiding");
  const reason = <TextInput name="reason" label={t("reason")} maxLength={2000} />;
  return (
    <Section card id="chair" title={t("title")}>
      {presiding.handsOver ? (
        <ActionForm action={handOverChair} hidden={hidden} label={t("handOver")} className="no-print grid gap-4">
          <p className="text-sm">{t("handOverMeans")}</p>
          {presiding.candidates.length === 0 ? (
            <p className="text-sm">{t("nobody")}</p>
          ) : (
            <>
              <Select
                name="personId"
                label={t("to")}
                empty={t("choose")}
                required
                options={presiding.candidates.map(({ id, name, isChair }) => ({
                  value: id,
                  label: t(isChair ? "anotherChair" : "aSecretary", { name }),
                }))}
              />
              {reason}
              <SubmitButton className="justify-self-start">{t("handOver")}</SubmitButton>
            </>
          )}
        </ActionForm>
      ) : (
        <ActionForm action={takeChair} hidden={hidden} label={t("take")} className="no-print grid gap-4">
          <p className="text-sm">{t("takeMeans")}</p>
          {reason}
          <SubmitButton variant="secondary" className="justify-self-start">
            {t("take")}
          </SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}
