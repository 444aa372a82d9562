import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Dialog } from "@/app/ui/dialog";
import { SubmitButton } from "@/app/ui/submit-button";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";
import { ONWARD, type Step, type StepAction } from "@/lib/rules/route";
import { toldOf } from "@/lib/rules/told";
import type { Verdict } from "@/lib/rules/verdict";
import { takeStep } from "@/lib/steps/actions";
import { SuggestedBefore } from "./conflicts/suggested-before";
import { StepFields } from "./step-fields";

type Props = { dossier: Dossier; step: Step; verdict: Verdict<Step>; because?: string; saidAt?: string };

/** Those that ask the delegations to speak. */
const TO_DELEGATIONS: readonly StepAction[] = ["openBallot", "placeUnderSilence", "openConsensus"];
const ENDING: readonly StepAction[] = ["reject", "withdraw"];

/** One step: what it means, who will be told, what must be said with it. */
export async function StepForm({ dossier, step, verdict, because, saidAt }: Props) {
  const [t, format] = await Promise.all([getTranslations("item"), readersFormat()]);
  const { action } = step;
  const { item } = dossier.row;
  const name = t(`steps.${action}`);
  const told = namesOf(dossier, action);
  const variant = ONWARD.includes(action) ? "primary" : ENDING.includes(action) ? "danger" : "secondary";
  return (
    <Dialog variant={variant} trigger={name} title={name} because={because} saidAt={saidAt}>
      {TO_DELEGATIONS.includes(action) && verdict.ok && <SuggestedBefore dossier={dossier} />}
      <ActionForm action={takeStep} hidden={{ itemId: item.id, action }}>
        <div className="grid gap-1 text-sm">
          <p>{t(`meaning.${action}`)}</p>
          <p className="text-quiet">
            {told.length > 0 ? t("willTell", { people: format.list(told) }) : t("tellsNobody")}
          </p>
        </div>
        <StepFields dossier={dossier} step={step} />
        <div>
          <SubmitButton variant={variant}>{name}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

/** The people of the step's audiences, each once. */
function namesOf({ papers }: Dossier, action: StepAction): string[] {
  const audiences = toldOf(action);
  const told = papers.told.filter(({ audience }) => audiences.includes(audience));
  return [...new Map(told.map(({ id, name }) => [id, name])).values()];
}
