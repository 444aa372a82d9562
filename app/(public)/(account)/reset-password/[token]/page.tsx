import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { resetPassword } from "@/lib/tokens/actions";
import { loadLink } from "@/lib/tokens/loaders";
import { Spent } from "../../spent";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("signIn"))("reset.newTitle"),
  referrer: "same-origin",
});

export default async function ResetPasswordPage({ params }: PageProps<"/reset-password/[token]">) {
  const { token } = await params;
  const [t, r, link] = await Promise.all([
    getTranslations("signIn"),
    getTranslations("reasons"),
    loadLink("passwordReset", token),
  ]);
  const title = t("reset.newTitle");
  if (!link)
    return <Spent title={title} reason={r("linkSpent")} href={paths.forgotPassword} label={t("link.another")} />;
  return (
    <>
      <h1 className="text-2xl font-semibold">{title}</h1>
      <ActionForm action={resetPassword} hidden={{ token }} label={title}>
        <p className="text-quiet">{t("reset.for", { email: link.email ?? "" })}</p>
        <TextInput
          name="password"
          type="password"
          label={t("newPassword")}
          help={t("newPasswordHelp")}
          autoComplete="new-password"
          minLength={10}
          required
        />
        <SubmitButton>{t("reset.save")}</SubmitButton>
      </ActionForm>
    </>
  );
}
