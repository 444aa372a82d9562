import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { requireMember } from "@/lib/session/current";
import { AddressSection } from "./address-section";
import { PasswordSection } from "./password-section";
import { SecondFactorSection } from "./second-factor-section";
import { SessionsSection } from "./sessions-section";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("security"))("title"),
});

/** How one signs in. What opens the account to somebody else is changed only soon after a proof. */
export default async function SecurityPage() {
  const [member, t] = [await requireMember(), await getTranslations("security")];
  const because = member.fresh ? undefined : t("notFresh");
  return (
    <Page title={t("title")} lead={t("lead")} narrow>
      {!member.fresh && (
        <Notice title={t("proveTitle")}>
          <p>{t("proveWhy")}</p>
          <div className="pt-1">
            <ButtonLink href={paths.freshSignIn(paths.security)} size="small">
              {t("prove")}
            </ButtonLink>
          </div>
        </Notice>
      )}
      <PasswordSection member={member} because={because} />
      <AddressSection member={member} because={because} />
      <SecondFactorSection member={member} because={because} />
      <SessionsSection member={member} />
    </Page>
  );
}
