import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import type { Look } from "@/app/ui/button-link";
import { Dialog } from "@/app/ui/dialog";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { becauseOf } from "@/lib/languages/refusal";
import type { Verdict } from "@/lib/rules/verdict";

type Props = {
  /** The act's word under `admin.reasoned`: trigger, title, what follows from it. */
  act: Act;
  action: Parameters<typeof ActionForm>[0]["action"];
  hidden: Record<string, string>;
  verdict: Verdict;
  variant?: Look["variant"];
};

type Act =
  | "revokeInvitation"
  | "disablePerson"
  | "enablePerson"
  | "resetSecondFactor"
  | "grantAdmin"
  | "revokeAdmin"
  | "closeCommittee"
  | "reopenCommittee"
  | "closeDelegation"
  | "reopenDelegation"
  | "endRole";

/** A button that asks for a reason before it acts, or says why it cannot. */
export async function ReasonedAct({ act, action, hidden, verdict, variant = "secondary" }: Props) {
  const t = await getTranslations("admin.reasoned");
  const because = await becauseOf(verdict);
  return (
    <Dialog trigger={t(`${act}.trigger`)} title={t(`${act}.title`)} variant={variant} because={because}>
      <ActionForm action={action} hidden={hidden} clears>
        <p className="text-sm">{t(`${act}.what`)}</p>
        <TextArea name="reason" label={t("reason")} help={t("reasonHelp")} required max={500} rows={3} />
        <div>
          <SubmitButton variant={variant === "danger" ? "danger" : "primary"}>{t(`${act}.trigger`)}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
