import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Notice } from "@/app/ui/notice";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { withdrawConflict } from "@/lib/conflicts/actions";
import { loadConflicts } from "@/lib/conflicts/loaders";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";

/** What the recused see above the item: why its proceedings are not there, and the way back. */
export async function OwnConflict({ dossier }: { dossier: Dossier }) {
  const { item } = dossier.row;
  const { own } = await loadConflicts(dossier.frame.committee.slug, item.id);
  if (!own) return null;
  const [t, format] = await Promise.all([getTranslations("conflicts"), readersFormat()]);
  const declared = own.source === "declared";
  return (
    <Notice kind="warning" title={t("yours")}>
      <p>
        {t(declared ? "youDeclared" : "officerRecorded", {
          when: format.date(own.statedAt),
          name: own.statedBy,
          type: t(`types.${own.type}`),
        })}
      </p>
      {own.statement && (
        <p dir="auto" className="whitespace-pre-line">
          {own.statement}
        </p>
      )}
      <p>{t("yoursMeans")}</p>
      {own.pinnedAt || !declared ? (
        <p>{t(own.pinnedAt ? "pinnedForYou" : "recordedForYou")}</p>
      ) : (
        <details className="no-print mt-1">
          <summary className="link w-fit">{t("withdraw")}</summary>
          <ActionForm
            action={withdrawConflict}
            hidden={{ itemId: item.id }}
            label={t("withdraw")}
            className="mt-3 grid gap-3"
          >
            <TextArea name="reason" label={t("reasonOptional")} max={2000} rows={2} />
            <SubmitButton variant="secondary" className="justify-self-start">
              {t("withdraw")}
            </SubmitButton>
          </ActionForm>
        </details>
      )}
    </Notice>
  );
}
