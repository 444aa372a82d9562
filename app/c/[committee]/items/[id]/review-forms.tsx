import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { RadioCards } from "@/app/ui/radio-cards";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import type { Dossier } from "@/lib/dossier/loaders";
import { giveAdvice, respondToAssignment } from "@/lib/reviews/actions";
import { standingAdvice } from "@/lib/rules/advice";
import { ADVICE } from "@/lib/rules/words";
import { OwnRatings } from "./own-ratings";

/** A reviewer accepts, or declines and says why. */
export async function ResponseForm({ dossier }: { dossier: Dossier }) {
  const t = await getTranslations("item.reviews");
  return (
    <ActionForm
      action={respondToAssignment}
      hidden={{ itemId: dossier.row.item.id }}
      label={t("respond")}
      className="no-print grid gap-4 rounded-md bg-sunken p-4"
    >
      <p className="font-semibold">{t("respond")}</p>
      <TextArea name="reason" label={t("declineReason")} help={t("declineReasonHelp")} max={2000} rows={2} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="response" value="accepted">
          {t("accept")}
        </SubmitButton>
        <SubmitButton name="response" value="declined" variant="secondary">
          {t("decline")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Advice on the revision that is on the page. A second thought is given the same way. */
export async function AdviceForm({ dossier }: { dossier: Dossier }) {
  const t = await getTranslations();
  const { item } = dossier.row;
  const own = dossier.papers.advice.filter(({ reviewerId }) => reviewerId === dossier.frame.actor.id);
  const [given] = standingAdvice(item.revision, own);
  return (
    <ActionForm
      action={giveAdvice}
      hidden={{ itemId: item.id, revision: item.revision }}
      label={t("item.reviews.advise")}
      className="no-print grid gap-4 rounded-md bg-sunken p-4"
    >
      <RadioCards
        name="position"
        label={t("item.reviews.advise")}
        help={t("item.reviews.adviseHelp", { revision: item.revision })}
        required
        columns={2}
        options={ADVICE.map((position) => ({
          value: position,
          label: t(`advice.${position}`),
          help: t(`item.reviews.means.${position}`),
        }))}
      />
      <TextArea
        name="comments"
        label={t("item.reviews.comments")}
        help={t("item.reviews.commentsHelp")}
        max={20_000}
        rows={6}
      />
      {item.kind === "oversightReview" && <OwnRatings given={given?.ratings ?? []} />}
      <div>
        <SubmitButton>{t("item.reviews.give")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
