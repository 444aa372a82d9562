import { getTranslations } from "next-intl/server";
import { ADVICE_LOOKS } from "@/app/status-looks";
import { ActionForm } from "@/app/ui/action-form";
import { Prose } from "@/app/ui/prose";
import { Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { SubmitButton } from "@/app/ui/submit-button";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";
import type { Papers } from "@/lib/papers/store";
import { releaseReviewer } from "@/lib/reviews/actions";
import { AssignForm } from "./assign-form";
import { AdviceForm, ResponseForm } from "./review-forms";

/** Who was asked to advise, what they advised, and the reader's own part in it. */
export async function Reviews({ dossier }: { dossier: Dossier }) {
  const t = await getTranslations("item.reviews");
  const { papers, acts, row } = dossier;
  const underReview = row.item.status === "submitted" || row.item.status === "inReview";
  if (papers.reviews.length === 0 && papers.advice.length === 0 && !underReview) return null;
  return (
    <Section card id="reviews" title={t("title")}>
      <div className="grid gap-6">
        {papers.reviews.length > 0 ? (
          <ul className="grid gap-3">
            {papers.reviews.map((review) => (
              <Reviewer key={review.id} review={review} dossier={dossier} />
            ))}
          </ul>
        ) : (
          <p className="text-sm text-quiet">{t("nobody")}</p>
        )}
        {acts.respondToAssignment.ok && row.review === "pending" && <ResponseForm dossier={dossier} />}
        {acts.giveAdvice.ok && <AdviceForm dossier={dossier} />}
        {papers.advice.length > 0 && (
          <ol className="grid gap-4">
            {papers.advice.toReversed().map((advice) => (
              <Advice key={advice.id} advice={advice} current={row.item.revision} />
            ))}
          </ol>
        )}
        {underReview && <AssignForm dossier={dossier} />}
      </div>
    </Section>
  );
}

async function Reviewer({ review, dossier }: { review: Papers["reviews"][number]; dossier: Dossier }) {
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  const { item } = dossier.row;
  const advised = review.advisedRevision === item.revision;
  const state = advised
    ? "advised"
    : review.response === "accepted" && review.advisedRevision
      ? "stale"
      : review.response;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <p className="font-semibold">
          <bdi>{review.name}</bdi>
        </p>
        <p className="text-sm text-quiet">
          {t(`item.reviews.states.${state}`)}
          {!advised &&
            review.response !== "declined" &&
            ` · ${t("item.reviews.due", { when: format.date(new Date(review.dueAt)) })}`}
        </p>
        {review.declineReason && (
          <p dir="auto" className="text-sm">
            {review.declineReason}
          </p>
        )}
      </div>
      {dossier.acts.releaseReviewer.ok && !advised && (
        <ActionForm action={releaseReviewer} hidden={{ itemId: item.id, reviewId: review.id }} className="no-print">
          <SubmitButton variant="quiet" size="small" aria-label={t("item.reviews.releaseNamed", { name: review.name })}>
            {t("item.reviews.release")}
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}

/** Advice on an earlier revision stays, marked as such. */
async function Advice({ advice, current }: { advice: Papers["advice"][number]; current: number }) {
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  return (
    <li className="grid gap-2 border-s-2 border-line ps-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <bdi className="font-semibold">{advice.name}</bdi>
        <StatusBadge {...ADVICE_LOOKS[advice.position]}>{t(`advice.${advice.position}`)}</StatusBadge>
        {advice.revision !== current && (
          <StatusBadge tone="warning" shape="clock">
            {t("item.reviews.onRevision", { revision: advice.revision })}
          </StatusBadge>
        )}
        <time dateTime={advice.at} className="text-quiet">
          {format.moment(new Date(advice.at))}
        </time>
      </div>
      {advice.comments && <Prose text={advice.comments} />}
    </li>
  );
}
