import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Combobox } from "@/app/ui/combobox";
import { DateInput } from "@/app/ui/date-input";
import { Dialog } from "@/app/ui/dialog";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { extendReview, reassignReview } from "@/lib/assignments/actions";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";
import type { Papers } from "@/lib/papers/store";
import { nextOf } from "@/lib/rules/rotation";
import { candidateOptions, sayRemarks } from "./candidates";

type Props = { review: Papers["reviews"][number]; dossier: Dossier };

/** A later day for one reviewer, with the reason. */
export async function ExtendForm({ review, dossier }: Props) {
  const [t, format] = await Promise.all([getTranslations("item.reviews"), readersFormat()]);
  const { name } = review;
  return (
    <Dialog size="small" variant="quiet" trigger={t("extend")} title={t("extendNamed", { name })}>
      <ActionForm action={extendReview} hidden={{ itemId: dossier.row.item.id, reviewId: review.id }}>
        <p className="text-sm">{t("extendFrom", { when: format.date(new Date(review.dueAt)) })}</p>
        <DateInput name="dueOn" label={t("dueOn")} required />
        <TextArea name="reason" label={t("reason")} help={t("reasonHelp")} required max={2000} rows={3} />
        <div>
          <SubmitButton>{t("extendDo")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

/** From one reviewer to another, in one act. */
export async function ReassignForm({ review, dossier }: Props) {
  const t = await getTranslations("item.reviews");
  const { rotation, row, frame } = dossier;
  const options = await candidateOptions(rotation);
  const { name, response } = review;
  if (options.length === 0) return null;
  return (
    <Dialog size="small" variant="quiet" trigger={t("reassign")} title={t("reassignNamed", { name })}>
      <ActionForm action={reassignReview} hidden={{ itemId: row.item.id, reviewId: review.id }}>
        <p className="text-sm">{t("reassignMeans", { name })}</p>
        <Combobox name="personId" label={t("instead")} options={options} defaultValue={nextOf(rotation)?.id} />
        <DateInput name="dueOn" label={t("dueOn")} help={t("dueOnHelp", { days: frame.committee.reviewDays })} />
        <TextArea
          name="reason"
          label={t("reason")}
          help={t(response === "declined" ? "reasonGiven" : "reasonHelp")}
          required={response !== "declined"}
          max={2000}
          rows={3}
        />
        <TextArea name="despite" label={t("despite")} help={t("despiteHelp")} max={2000} rows={2} />
        <div>
          <SubmitButton>{t("reassignDo")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

/** Who declined is followed by whoever is next in rotation, by one click. */
export async function NextForm({ review, dossier: { rotation, row } }: Props) {
  const t = await getTranslations("item.reviews");
  const next = nextOf(rotation);
  if (!next) return <p className="text-sm text-quiet">{t("nobodyNext")}</p>;
  return (
    <ActionForm
      action={reassignReview}
      hidden={{ itemId: row.item.id, reviewId: review.id, rotation: "next", personId: next.id }}
      label={t("followNamed", { name: review.name })}
      className="no-print flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-md bg-sunken px-4 py-3"
    >
      <p className="min-w-0 text-sm">
        <span className="font-semibold">{t("nextIs", { name: next.name })}</span>
        <span className="block text-quiet">{await sayRemarks(next.because)}</span>
      </p>
      <SubmitButton size="small" variant="secondary">
        {t("askInstead", { name: next.name })}
      </SubmitButton>
    </ActionForm>
  );
}
