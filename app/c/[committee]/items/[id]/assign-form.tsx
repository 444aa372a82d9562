import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Button } from "@/app/ui/button";
import { Checkboxes } from "@/app/ui/checkbox";
import { Combobox } from "@/app/ui/combobox";
import { DateInput } from "@/app/ui/date-input";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { assignReviewer } from "@/lib/assignments/actions";
import type { Dossier } from "@/lib/dossier/loaders";
import { sayRefusal } from "@/lib/languages/refusal";
import { nextOf } from "@/lib/rules/rotation";
import { candidateOptions, NotSuggested, sayRemarks } from "./candidates";

/** More than that nobody reads; the others are found by name. */
const SHOWN = 6;

/** Asks reviewers: whoever is next by one click, several of the suggested, or anybody by name. */
export async function AssignForm({ dossier }: { dossier: Dossier }) {
  const t = await getTranslations("item.reviews");
  const { acts, rotation } = dossier;
  // Somebody who never assigns need not be told so; a secretary or chair whose own item it is must.
  if (!acts.assignReviewer.ok)
    return acts.assignReviewer.reason === "onlyHats" ? null : (
      <Button because={await sayRefusal(acts.assignReviewer)}>{t("assign")}</Button>
    );
  return (
    <div className="no-print grid gap-5 border-t border-line pt-5">
      <Next dossier={dossier} />
      {(rotation.suggested.length > 0 || rotation.leftOut.length > 0) && <Choose dossier={dossier} />}
      <NotSuggested leftOut={rotation.leftOut} />
    </div>
  );
}

/** Whoever is next in rotation, why, and one click to ask them. */
async function Next({ dossier: { rotation, row } }: { dossier: Dossier }) {
  const t = await getTranslations("item.reviews");
  const next = nextOf(rotation);
  if (!next) return <p className="text-sm text-quiet">{t("nobodyNext")}</p>;
  return (
    <ActionForm
      action={assignReviewer}
      hidden={{ itemId: row.item.id, rotation: "next", personId: next.id }}
      label={t("next")}
      className="grid gap-2 rounded-md bg-sunken p-4 sm:grid-cols-[1fr_auto] sm:items-center"
    >
      <div className="grid min-w-0 gap-0.5">
        <p className="font-semibold">{t("nextIs", { name: next.name })}</p>
        <p className="text-sm text-quiet">{await sayRemarks(next.because)}</p>
      </div>
      <div>
        <SubmitButton>{t("askNext")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Several at once, with a day of its own for the advice. */
async function Choose({ dossier: { rotation, row, frame } }: { dossier: Dossier }) {
  const t = await getTranslations("item.reviews");
  const shown = await Promise.all(
    rotation.suggested.slice(0, SHOWN).map(async ({ id, name, because }) => ({
      value: id,
      label: name,
      help: await sayRemarks(because),
    })),
  );
  return (
    <ActionForm
      action={assignReviewer}
      hidden={{ itemId: row.item.id }}
      label={t("assign")}
      clears
      className="grid gap-3"
    >
      <details>
        <summary className="text-sm font-semibold">{t("choose")}</summary>
        <div className="mt-3 grid gap-4">
          <Checkboxes name="personIds[]" label={t("suggested")} help={t("suggestedHelp")} options={shown} />
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <Combobox
              name="personId"
              label={t("byName")}
              help={t("byNameHelp")}
              empty={t("nobodyElse")}
              options={await candidateOptions(rotation)}
            />
            <DateInput name="dueOn" label={t("dueOn")} help={t("dueOnHelp", { days: frame.committee.reviewDays })} />
          </div>
          <TextArea name="despite" label={t("despite")} help={t("despiteHelp")} max={2000} rows={2} />
          <div>
            <SubmitButton variant="secondary">{t("assign")}</SubmitButton>
          </div>
        </div>
      </details>
    </ActionForm>
  );
}
