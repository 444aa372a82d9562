import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OneTimeCode } from "@/app/one-time-code";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { ButtonLink } from "@/app/ui/button-link";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { confirmSecondFactor, startSecondFactor } from "@/lib/second-factor/actions";
import { loadSetUp } from "@/lib/second-factor/loaders";
import { currentMember, type Member } from "@/lib/session/current";
import { QrCode } from "./qr-code";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("security"))("setUp.title"),
});

/** Reached before everything else by an administrator without a second factor, and from the profile by anybody. */
export default async function SetUpSecondFactorPage() {
  const member = await currentMember();
  if (!member) redirect(paths.signInTo(paths.setUpSecondFactor));
  if (member.hasSecondFactor) redirect(member.owesSecondFactor ? paths.secondFactor() : paths.security);
  const t = await getTranslations("security");
  return (
    <Page title={t("setUp.title")} lead={t("setUp.lead")} narrow>
      {member.actor.isAdmin && <Notice>{t("setUp.adminsNeed")}</Notice>}
      <Card>{member.fresh ? <SetUp member={member} /> : <ProveFirst />}</Card>
    </Page>
  );
}

async function ProveFirst() {
  const t = await getTranslations("security");
  return (
    <div className="grid justify-items-start gap-4">
      <p>{t("proveWhy")}</p>
      <ButtonLink href={paths.freshSignIn(paths.setUpSecondFactor)} variant="primary">
        {t("prove")}
      </ButtonLink>
    </div>
  );
}

async function SetUp({ member }: { member: Member }) {
  const [t, underWay] = [await getTranslations("security"), await loadSetUp(member)];
  if (!underWay)
    return (
      <ActionForm action={startSecondFactor} label={t("setUp.title")}>
        <p>{t("setUp.app")}</p>
        <SubmitButton className="justify-self-start">{t("setUp.begin")}</SubmitButton>
      </ActionForm>
    );
  return (
    <ActionForm action={confirmSecondFactor} label={t("setUp.title")}>
      <ol className="grid list-decimal gap-4 ps-5">
        <li className="grid gap-3">
          <span>{t("setUp.scan")}</span>
          <QrCode size={underWay.size} path={underWay.path} label={t("setUp.qr")} />
          <span className="text-sm text-quiet">{t("setUp.type")}</span>
          <code dir="ltr" className="rounded-md bg-sunken px-3 py-2 font-mono text-sm break-words">
            {underWay.secret}
          </code>
        </li>
        <li>{t("setUp.then")}</li>
      </ol>
      <OneTimeCode fromApp />
      <SubmitButton className="justify-self-start">{t("setUp.confirm")}</SubmitButton>
    </ActionForm>
  );
}
