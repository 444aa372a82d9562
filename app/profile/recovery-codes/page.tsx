import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { Words } from "@/lib/languages/words";
import { renewRecoveryCodes } from "@/lib/second-factor/actions";
import { loadRecoveryCodesLeft } from "@/lib/second-factor/loaders";
import { requireMember } from "@/lib/session/current";
import { RecoveryCodes } from "./recovery-codes";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("recoveryCodes"))("title"),
});

export default async function RecoveryCodesPage() {
  const member = await requireMember();
  if (!member.hasSecondFactor) redirect(paths.setUpSecondFactor);
  const [t, security, left] = [
    await getTranslations("recoveryCodes"),
    await getTranslations("security"),
    await loadRecoveryCodesLeft(member),
  ];
  return (
    <Page title={t("title")} lead={t("lead")} crumbs={[{ label: security("title"), href: paths.security }]} narrow>
      <Card>
        {member.fresh ? (
          <Words of={["recoveryCodes"]}>
            <RecoveryCodes action={renewRecoveryCodes} left={left} />
          </Words>
        ) : (
          <div className="grid justify-items-start gap-4">
            <p>{security("proveWhy")}</p>
            <ButtonLink href={paths.freshSignIn(paths.recoveryCodes)} variant="primary">
              {security("prove")}
            </ButtonLink>
          </div>
        )}
      </Card>
    </Page>
  );
}
