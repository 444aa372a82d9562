import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Button } from "@/app/ui/button";
import { DateInput } from "@/app/ui/date-input";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import type { Dossier } from "@/lib/dossier/loaders";
import { sayRefusal } from "@/lib/languages/refusal";
import { assignReviewer } from "@/lib/reviews/actions";

/** Asks a reviewer: those in office who have no part in the item, the least busy first. */
export async function AssignForm({ dossier }: { dossier: Dossier }) {
  const t = await getTranslations("item.reviews");
  const { acts, papers, row, frame } = dossier;
  // Somebody who never assigns need not be told so; a secretary or chair whose own item it is must.
  if (!acts.assignReviewer.ok)
    return acts.assignReviewer.reason === "onlyHats" ? null : (
      <Button because={await sayRefusal(acts.assignReviewer)}>{t("assign")}</Button>
    );
  if (papers.candidates.length === 0) return <p className="text-sm text-quiet">{t("noCandidates")}</p>;
  return (
    <ActionForm
      action={assignReviewer}
      hidden={{ itemId: row.item.id }}
      label={t("assign")}
      clears
      className="no-print grid gap-4 border-t border-line pt-5"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="personId"
          label={t("candidate")}
          empty={t("choose")}
          required
          options={papers.candidates.map(({ id, name, load }) => ({
            value: id,
            label: t("candidateLoad", { name, load }),
          }))}
        />
        <DateInput name="dueOn" label={t("dueOn")} help={t("dueOnHelp", { days: frame.committee.reviewDays })} />
      </div>
      <div>
        <SubmitButton variant="secondary">{t("assign")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
