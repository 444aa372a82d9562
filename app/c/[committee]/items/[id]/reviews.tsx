import { getTranslations } from "next-intl/server";
import { ADVICE_LOOKS } from "@/app/status-looks";
import { Notice } from "@/app/ui/notice";
import { Prose } from "@/app/ui/prose";
import { Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";
import { sayRefusal } from "@/lib/languages/refusal";
import type { Papers } from "@/lib/papers/store";
import { AssignForm } from "./assign-form";
import { AdviceForm, ResponseForm } from "./review-forms";
import { Reviewer } from "./reviewer";

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
        {!dossier.independence.ok && <Notice>{await sayRefusal(dossier.independence)}</Notice>}
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
