import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Dialog } from "@/app/ui/dialog";
import { RadioCards } from "@/app/ui/radio-cards";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import type { Dossier } from "@/lib/dossier/loaders";
import { becauseOf } from "@/lib/languages/refusal";
import { withdrawPublication } from "@/lib/publications/actions";
import { LEAVES } from "@/lib/publications/schema";

/** Takes a decision out of the public register, with or without a notice of it. */
export async function WithdrawForm({ dossier }: { dossier: Dossier }) {
  const t = await getTranslations("publication");
  const verdict = dossier.acts.withdrawPublication;
  return (
    <Dialog variant="danger" trigger={t("withdraw")} title={t("withdraw")} because={await becauseOf(verdict)}>
      <ActionForm action={withdrawPublication} hidden={{ itemId: dossier.row.item.id }} clears>
        <p className="text-sm">{t("withdrawWhat")}</p>
        <TextArea name="reason" label={t("because")} help={t("becauseHelp")} required max={2000} rows={3} />
        <RadioCards
          name="leaves"
          label={t("leaves")}
          required
          options={LEAVES.map((value) => ({
            value,
            label: t(`leave.${value}`),
            help: t(`leaveMeans.${value}`),
          }))}
        />
        <div>
          <SubmitButton variant="danger">{t("withdraw")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
