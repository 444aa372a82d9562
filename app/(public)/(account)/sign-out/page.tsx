import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { ButtonLink } from "@/app/ui/button-link";
import { SubmitButton } from "@/app/ui/submit-button";
import { signOut } from "@/lib/sign-in/actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("signIn"))("out.title"),
});

export default async function SignOutPage() {
  const t = await getTranslations("signIn");
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("out.title")}</h1>
      <p className="text-quiet">{t("out.lead")}</p>
      <ActionForm action={signOut} label={t("out.title")} className="flex flex-wrap gap-2">
        <SubmitButton>{t("out.submit")}</SubmitButton>
        <ButtonLink href={paths.committees}>{t("out.stay")}</ButtonLink>
      </ActionForm>
    </>
  );
}
