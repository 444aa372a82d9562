import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/ui/action-form";
import { Dialog } from "@/app/ui/dialog";
import { SubmitButton } from "@/app/ui/submit-button";
import { discardDraft } from "@/lib/items/actions";

/** Throws a draft away, after asking. */
export function Discard({ itemId }: { itemId: string }) {
  const t = useTranslations("filing.discard");
  return (
    <div>
      <Dialog trigger={t("button")} title={t("title")} variant="danger">
        <ActionForm action={discardDraft} hidden={{ itemId }}>
          <p className="text-sm">{t("explain")}</p>
          <div>
            <SubmitButton variant="danger">{t("confirm")}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </div>
  );
}
