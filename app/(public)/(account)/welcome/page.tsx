import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { becomeAdmin } from "@/lib/tokens/actions";
import { loadLink } from "@/lib/tokens/loaders";
import { AccountFields } from "../account-fields";
import { Spent } from "../spent";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("invitation"))("welcome.title"),
});

/** A new installation's first visitor, with the token that the launcher printed, becomes its administrator. */
export default async function WelcomePage({ searchParams }: PageProps<"/welcome">) {
  const query = await searchParams;
  const token = typeof query.token === "string" ? query.token : "";
  const [t, s, r, link] = await Promise.all([
    getTranslations("invitation"),
    getTranslations("signIn"),
    getTranslations("reasons"),
    loadLink("installation", token),
  ]);
  const title = t("welcome.title");
  if (!link) return <Spent title={title} reason={r("installationSpent")} href={paths.signIn} label={t("toSignIn")} />;
  return (
    <>
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p className="text-quiet">{t("welcome.lead")}</p>
      <ActionForm action={becomeAdmin} hidden={{ token }} label={title}>
        <TextInput name="email" type="email" label={s("email")} autoComplete="username" required />
        <AccountFields />
        <SubmitButton>{t("welcome.submit")}</SubmitButton>
      </ActionForm>
    </>
  );
}
