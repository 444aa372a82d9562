import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { declareConflict } from "@/lib/conflicts/actions";
import type { Dossier } from "@/lib/dossier/loaders";
import { CONFLICT_TYPES } from "@/lib/rules/words";

/** Says what a declaration does before it is made. */
export async function DeclareForm({ dossier }: { dossier: Dossier }) {
  const t = await getTranslations("conflicts");
  const { row, acts } = dossier;
  if (!acts.declareConflict.ok) return null;
  // Who reads a restricted item by office alone will not see it any more, nor the way back.
  const lost = row.item.confidentiality === "restricted" && row.part === null;
  return (
    <details className="no-print">
      <summary className="link w-fit">{t("declare")}</summary>
      <ActionForm
        action={declareConflict}
        hidden={{ itemId: row.item.id }}
        label={t("declare")}
        className="mt-3 grid max-w-prose gap-4"
      >
        <div className="grid gap-2 text-sm text-quiet">
          <p>{t("declareMeans")}</p>
          <p>{t(lost ? "declareLoses" : "declareBack")}</p>
        </div>
        <Select name="type" label={t("type")} empty={t("chooseType")} required options={await types()} />
        <TextArea name="statement" label={t("statement")} help={t("statementHelp")} required max={2000} rows={3} />
        <SubmitButton variant="secondary" className="justify-self-start">
          {t("declare")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

/** The kinds of conflict, to choose from. */
export async function types() {
  const t = await getTranslations("conflicts.types");
  return CONFLICT_TYPES.map((value) => ({ value, label: t(value) }));
}
