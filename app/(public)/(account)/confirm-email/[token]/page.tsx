import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { ButtonLink } from "@/app/ui/button-link";
import { Notice } from "@/app/ui/notice";
import { SubmitButton } from "@/app/ui/submit-button";
import { confirmAddress } from "@/lib/tokens/actions";
import { loadLink } from "@/lib/tokens/loaders";
import { Spent } from "../../spent";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("signIn"))("address.title"),
});

export default async function ConfirmEmailPage({ params, searchParams }: PageProps<"/confirm-email/[token]">) {
  const [{ token }, { done }] = [await params, await searchParams];
  const [t, r, link] = await Promise.all([
    getTranslations("signIn"),
    getTranslations("reasons"),
    loadLink("emailChange", token),
  ]);
  const title = t("address.title");
  if (done)
    return (
      <>
        <h1 className="text-2xl font-semibold">{title}</h1>
        <Notice kind="success">{t("address.done")}</Notice>
        <ButtonLink href={paths.committees}>{t("address.goOn")}</ButtonLink>
      </>
    );
  if (!link)
    return <Spent title={title} reason={r("linkSpent")} href={paths.security} label={t("address.toSecurity")} />;
  return (
    <>
      <h1 className="text-2xl font-semibold">{title}</h1>
      <ActionForm action={confirmAddress} hidden={{ token }} label={title}>
        <p>{t("address.confirm", { email: link.email ?? "" })}</p>
        <SubmitButton>{t("address.submit")}</SubmitButton>
      </ActionForm>
    </>
  );
}
