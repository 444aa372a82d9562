import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { ButtonLink } from "@/app/ui/button-link";
import { Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { SubmitButton } from "@/app/ui/submit-button";
import { removeSecondFactor } from "@/lib/second-factor/actions";
import { loadRecoveryCodesLeft } from "@/lib/second-factor/loaders";
import type { Member } from "@/lib/session/current";

export async function SecondFactorSection({ member, because }: { member: Member; because?: string }) {
  const [t, left] = [await getTranslations("security"), await loadRecoveryCodesLeft(member)];
  const { hasSecondFactor, actor } = member;
  return (
    <Section
      title={t("secondFactor.title")}
      lead={t("secondFactor.lead")}
      actions={
        <StatusBadge tone={hasSecondFactor ? "success" : "neutral"} shape={hasSecondFactor ? "check" : "minus"}>
          {hasSecondFactor ? t("secondFactor.on") : t("secondFactor.off")}
        </StatusBadge>
      }
      card
    >
      {hasSecondFactor ? (
        <div className="grid gap-4">
          <p>{t("secondFactor.codesLeft", { left })}</p>
          <div className="flex flex-wrap items-start gap-2">
            <ButtonLink href={paths.recoveryCodes}>{t("secondFactor.codes")}</ButtonLink>
            <ActionForm action={removeSecondFactor} label={t("secondFactor.remove")}>
              <SubmitButton variant="quiet" because={actor.isAdmin ? t("secondFactor.adminsNeed") : because}>
                {t("secondFactor.remove")}
              </SubmitButton>
            </ActionForm>
          </div>
        </div>
      ) : (
        <ButtonLink href={paths.setUpSecondFactor}>{t("secondFactor.setUp")}</ButtonLink>
      )}
    </Section>
  );
}
