import { getNow, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { SubmitButton } from "@/app/ui/submit-button";
import { releaseReviewer } from "@/lib/assignments/actions";
import type { Dossier } from "@/lib/dossier/loaders";
import { sayAway } from "@/lib/languages/away";
import { readersFormat } from "@/lib/languages/reader";
import type { Papers } from "@/lib/papers/store";
import { ExtendForm, NextForm, ReassignForm } from "./reassign-forms";

/** One who was asked: how far they are, when they are away, and what the secretary may do about it. */
export async function Reviewer({ review, dossier }: { review: Papers["reviews"][number]; dossier: Dossier }) {
  const [t, format, now] = await Promise.all([getTranslations(), readersFormat(), getNow()]);
  const { acts, row } = dossier;
  const advised = review.advisedRevision === row.item.revision;
  const state = advised
    ? "advised"
    : review.response === "accepted" && review.advisedRevision
      ? "stale"
      : review.response;
  const owes = !advised && review.response !== "declined";
  const overdue = owes && new Date(review.dueAt) < now;
  const when = format.date(new Date(review.dueAt));
  return (
    <li className="grid gap-2 border-b border-line pb-3 last:border-0 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="font-semibold">
            <bdi>{review.name}</bdi>
          </p>
          <p className="text-sm text-quiet">
            {t(`item.reviews.states.${state}`)}
            {owes && ` · ${t(overdue ? "item.reviews.wasDue" : "item.reviews.due", { when })}`}
          </p>
          {owes &&
            (await Promise.all(review.away.map(sayAway))).map((away) => (
              <p key={away} data-tone="warning" className="text-sm text-tone">
                {away}
              </p>
            ))}
          {review.declineReason && (
            <p dir="auto" className="text-sm">
              {review.declineReason}
            </p>
          )}
        </div>
        {!advised && acts.releaseReviewer.ok && (
          <div className="no-print flex flex-wrap gap-2">
            {owes && <ExtendForm review={review} dossier={dossier} />}
            <ReassignForm review={review} dossier={dossier} />
            <ActionForm action={releaseReviewer} hidden={{ itemId: row.item.id, reviewId: review.id }}>
              <SubmitButton
                variant="quiet"
                size="small"
                aria-label={t("item.reviews.releaseNamed", { name: review.name })}
              >
                {t("item.reviews.release")}
              </SubmitButton>
            </ActionForm>
          </div>
        )}
      </div>
      {review.response === "declined" && acts.reassignReview.ok && <NextForm review={review} dossier={dossier} />}
    </li>
  );
}
