import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { askForReset } from "@/lib/tokens/actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("signIn"))("reset.title"),
});

export default async function ForgotPasswordPage() {
  const t = await getTranslations("signIn");
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("reset.title")}</h1>
      <ActionForm action={askForReset} label={t("reset.title")}>
        <p className="text-quiet">{t("reset.lead")}</p>
        <TextInput name="email" type="email" label={t("email")} autoComplete="username" required />
        <SubmitButton>{t("link.send")}</SubmitButton>
      </ActionForm>
      <p className="text-sm">
        <a href={paths.signIn} className="link">
          {t("back")}
        </a>
      </p>
    </>
  );
}
