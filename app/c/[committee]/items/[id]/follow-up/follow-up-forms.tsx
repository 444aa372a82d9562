import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Fold } from "@/app/ui/fold";
import { RadioCards } from "@/app/ui/radio-cards";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import type { Dossier } from "@/lib/dossier/loaders";
import { sayRefusal } from "@/lib/languages/refusal";
import {
  closeRecommendation,
  reopenRecommendation,
  reportImplementation,
  respondToRecommendation,
} from "@/lib/recommendations/actions";
import type { FollowedUp } from "@/lib/recommendations/loaders";
import { mayCloseRecommendation, mayReportImplementation, reopened } from "@/lib/rules/follow-up";
import type { Verdict } from "@/lib/rules/verdict";
import { IMPLEMENTATIONS, MANAGEMENT_RESPONSES } from "@/lib/rules/words";

/** What the reader may do about a recommendation now; what they may not is left out, or says why not yet. */
export async function FollowUpForms({ recommendation, dossier }: { recommendation: FollowedUp; dossier: Dossier }) {
  const t = await getTranslations("followUp");
  const { acts, row } = dossier;
  const hidden = { itemId: row.item.id, recommendationId: recommendation.id };
  const because = async (verdict: Verdict) => (verdict.ok ? {} : { because: await sayRefusal(verdict) });
  const nth = { number: String(recommendation.number) };
  const again = recommendation.closed ? "reopen" : "insist";
  const reopen = acts.reopenRecommendation.ok && !("ok" in reopened(recommendation)) && (
    <Fold title={t(again)}>
      <ActionForm action={reopenRecommendation} hidden={hidden} clears label={t(`${again}Nth`, nth)}>
        <TextArea name="note" label={t("reopenNote")} required rows={2} max={4000} />
        <SubmitButton variant="secondary" className="justify-self-start">
          {t(again)}
        </SubmitButton>
      </ActionForm>
    </Fold>
  );
  if (recommendation.closed) return reopen;
  return (
    <div className="no-print grid gap-3">
      {acts.respondToRecommendation.ok && (
        <Fold title={t("respond")}>
          <ActionForm action={respondToRecommendation} hidden={hidden} clears label={t("respondNth", nth)}>
            <RadioCards
              name="response"
              label={t("response")}
              required
              columns={3}
              options={MANAGEMENT_RESPONSES.map((value) => ({ value, label: t(`responses.${value}`) }))}
            />
            <TextArea name="note" label={t("respondNote")} help={t("respondNoteHelp")} rows={2} max={4000} />
            <SubmitButton className="justify-self-start">{t("respond")}</SubmitButton>
          </ActionForm>
        </Fold>
      )}
      {acts.reportImplementation.ok && (
        <Fold title={t("report")}>
          <ActionForm action={reportImplementation} hidden={hidden} clears label={t("reportNth", nth)}>
            <RadioCards
              name="implementation"
              label={t("implementation")}
              required
              columns={3}
              defaultValue={recommendation.implementation}
              options={IMPLEMENTATIONS.map((value) => ({ value, label: t(`implementations.${value}`) }))}
            />
            <TextArea name="note" label={t("reportNote")} required rows={2} max={4000} />
            <SubmitButton {...(await because(mayReportImplementation(recommendation)))} className="justify-self-start">
              {t("report")}
            </SubmitButton>
          </ActionForm>
        </Fold>
      )}
      {acts.closeRecommendation.ok && (
        <Fold title={t("close")}>
          <ActionForm action={closeRecommendation} hidden={hidden} clears label={t("closeNth", nth)}>
            <TextArea name="note" label={t("closeNote")} required rows={2} max={4000} />
            <SubmitButton {...(await because(mayCloseRecommendation(recommendation)))} className="justify-self-start">
              {t("close")}
            </SubmitButton>
          </ActionForm>
        </Fold>
      )}
      {reopen}
    </div>
  );
}
