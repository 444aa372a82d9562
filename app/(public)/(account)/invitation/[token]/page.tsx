import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { SubmitButton } from "@/app/ui/submit-button";
import { acceptInvitation } from "@/lib/tokens/actions";
import { loadLink } from "@/lib/tokens/loaders";
import { AccountFields } from "../../account-fields";
import { Spent } from "../../spent";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("invitation"))("title"),
});

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const [t, r, link] = await Promise.all([
    getTranslations("invitation"),
    getTranslations("reasons"),
    loadLink("invitation", token),
  ]);
  if (!link)
    return <Spent title={t("title")} reason={r("invitationSpent")} href={paths.signIn} label={t("toSignIn")} />;
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("title")}</h1>
      <p className="text-quiet">{t("lead", { email: link.email ?? "" })}</p>
      <ActionForm action={acceptInvitation} hidden={{ token }} label={t("title")}>
        <AccountFields name={link.name} locale={link.locale} />
        <SubmitButton>{t("accept")}</SubmitButton>
      </ActionForm>
    </>
  );
}
