import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/ui/notice";
import { Section } from "@/app/ui/section";
import type { Dossier } from "@/lib/dossier/loaders";
import { sayRefusal } from "@/lib/languages/refusal";
import { AdviceGiven } from "./advice";
import { AssignForm } from "./assign-form";
import { Differences } from "./differences";
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
        <Differences dossier={dossier} />
        {papers.advice.length > 0 && <AdviceGiven advice={papers.advice} revision={row.item.revision} />}
        {underReview && <AssignForm dossier={dossier} />}
      </div>
    </Section>
  );
}
