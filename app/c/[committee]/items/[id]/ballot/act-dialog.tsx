import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionForm } from "@/app/ui/action-form";
import { Dialog } from "@/app/ui/dialog";
import { SubmitButton } from "@/app/ui/submit-button";
import type { FormState } from "@/lib/action";
import { readersFormat } from "@/lib/languages/reader";
import { becauseOf } from "@/lib/languages/refusal";
import { toldOf } from "@/lib/rules/told";
import type { Verdict } from "@/lib/rules/verdict";

type Props = {
  act: BallotAct;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  verdict: Verdict;
  children?: ReactNode;
};

/** What can be done to a ballot beside casting; each word names its texts under `item.ballot.acts`. */
type BallotAct =
  | "extendBallot"
  | "suspendBallot"
  | "resumeBallot"
  | "reopenBallot"
  | "confirmOutcome"
  | "recordVote"
  | "makeStatement"
  | "entrustVote"
  | "revokeProxy";

/** One act on a ballot: what it means, who will be told, what must be said with it. */
export async function ActDialog({ act, action, hidden, verdict, children }: Props) {
  const [t, format] = await Promise.all([getTranslations("item"), readersFormat()]);
  const name = t(`ballot.acts.${act}`);
  const told = toldOf(act).map((audience) => t(`told.${audience}`));
  return (
    // Where one act takes another's place, as resuming that of suspending, nothing typed goes over.
    <Dialog key={act} size="small" trigger={name} title={name} because={await becauseOf(verdict)}>
      <ActionForm action={action} hidden={hidden}>
        <div className="grid gap-1 text-sm">
          <p>{t(`ballot.actMeans.${act}`)}</p>
          {told.length > 0 && <p className="text-quiet">{t("willTell", { people: format.list(told) })}</p>}
        </div>
        {children}
        <div>
          <SubmitButton>{name}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
