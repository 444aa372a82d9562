import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Dialog } from "@/app/ui/dialog";
import { RadioCards } from "@/app/ui/radio-cards";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { changeConfidentiality } from "@/lib/confidentiality/actions";
import type { Dossier } from "@/lib/dossier/loaders";
import { becauseOf } from "@/lib/languages/refusal";
import { CONFIDENTIALITIES } from "@/lib/rules/words";

/** Opens a document to more readers or closes it to some: for those who run the workflow. */
export async function Confidentiality({ dossier }: { dossier: Dossier }) {
  const verdict = dossier.acts.changeConfidentiality;
  if (!verdict.ok && verdict.reason !== "ownItem") return null;
  const t = await getTranslations();
  const { item } = dossier.row;
  const name = t("item.confidentiality.change");
  return (
    <Dialog size="small" trigger={name} title={name} because={await becauseOf(verdict)}>
      <ActionForm action={changeConfidentiality} hidden={{ itemId: item.id }} clears>
        <p>{t("item.confidentiality.what")}</p>
        <RadioCards
          name="confidentiality"
          label={t("item.confidentiality.who")}
          required
          defaultValue={item.confidentiality}
          options={CONFIDENTIALITIES.map((value) => ({
            value,
            label: t(`confidentialities.${value}`),
            help: t(`item.confidentiality.means.${value}`),
          }))}
        />
        <TextArea
          name="reason"
          label={t("item.confidentiality.reason")}
          help={t("item.reasonHelp")}
          required
          max={2000}
          rows={3}
        />
        <div>
          <SubmitButton>{name}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
