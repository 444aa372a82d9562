import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OneTimeCode } from "@/app/one-time-code";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { SubmitButton } from "@/app/ui/submit-button";
import { giveSecondFactor } from "@/lib/second-factor/actions";
import { currentMember } from "@/lib/session/current";
import { nextPath } from "@/lib/session/next-path";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("signIn"))("secondFactor.title"),
});

/** The second step of signing in. An administrator who has no second factor yet sets one up first. */
export default async function SecondFactorPage({ searchParams }: PageProps<"/second-factor">) {
  const [member, { next: wanted }] = [await currentMember(), await searchParams];
  const next = nextPath(wanted);
  if (!member) redirect(paths.signInTo(next));
  if (!member.owesSecondFactor) redirect(next);
  if (!member.hasSecondFactor) redirect(paths.setUpSecondFactor);
  const t = await getTranslations("signIn");
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("secondFactor.title")}</h1>
      <p className="text-quiet">{t("secondFactor.lead", { name: member.name })}</p>
      <ActionForm action={giveSecondFactor} hidden={{ next }} label={t("secondFactor.title")}>
        <OneTimeCode />
        <SubmitButton>{t("secondFactor.submit")}</SubmitButton>
      </ActionForm>
      <p className="text-sm text-quiet">{t("secondFactor.lost")}</p>
      <p className="text-sm">
        <a href={paths.signOut} className="link">
          {t("secondFactor.leave")}
        </a>
      </p>
    </>
  );
}
