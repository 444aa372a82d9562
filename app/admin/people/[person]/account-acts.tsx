import { getTranslations } from "next-intl/server";
import { ReasonedAct } from "@/app/admin/reasoned-act";
import { ActionForm } from "@/app/ui/action-form";
import { SubmitButton } from "@/app/ui/submit-button";
import { becauseOf } from "@/lib/languages/refusal";
import {
  disablePerson,
  enablePerson,
  grantAdmin,
  resendInvitation,
  resetSecondFactor,
  revokeAdmin,
  revokeInvitation,
} from "@/lib/people/actions";
import type { PersonVerdicts } from "@/lib/people/loaders";

const ACTIONS = { disablePerson, enablePerson, grantAdmin, resetSecondFactor, revokeAdmin, revokeInvitation };

type Props = { personId: string; invited: boolean; isAdmin: boolean; disabled: boolean; verdicts: PersonVerdicts };

/** What an administrator may do about an account; what they may not says why. */
export async function AccountActs({ personId, invited, isAdmin, disabled, verdicts }: Props) {
  const t = await getTranslations("admin.person");
  const resend = verdicts.resendInvitation;
  const shut = invited ? "revokeInvitation" : "disablePerson";
  const power = isAdmin ? "revokeAdmin" : "grantAdmin";
  const act = (name: keyof typeof ACTIONS, variant?: "danger") => (
    <ReasonedAct act={name} action={ACTIONS[name]} hidden={{ personId }} verdict={verdicts[name]} variant={variant} />
  );
  return (
    <div className="grid justify-items-start gap-3">
      {invited && (
        <ActionForm action={resendInvitation} hidden={{ personId }}>
          <SubmitButton variant="secondary" because={await becauseOf(resend)}>
            {t("resend")}
          </SubmitButton>
        </ActionForm>
      )}
      {disabled ? act("enablePerson") : act(shut, "danger")}
      {act("resetSecondFactor")}
      {act(power, isAdmin ? "danger" : undefined)}
    </div>
  );
}
