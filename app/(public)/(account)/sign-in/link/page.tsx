import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { nextPath } from "@/lib/session/next-path";
import { askForLink, followLink } from "@/lib/sign-in/actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("signIn"))("link.title"),
});

/** Asks for a link; opened from the mail, asks to go on. Opening alone signs nobody in: mail scanners open links, too. */
export default async function SignInLinkPage({ searchParams }: PageProps<"/sign-in/link">) {
  const query = await searchParams;
  const [t, next] = [await getTranslations("signIn"), nextPath(query.next)];
  const token = typeof query.token === "string" ? query.token : undefined;
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("link.title")}</h1>
      {token ? (
        <ActionForm action={followLink} hidden={{ next, token }} label={t("link.title")}>
          <p>{t("link.confirm")}</p>
          <SubmitButton>{t("submit")}</SubmitButton>
        </ActionForm>
      ) : (
        <ActionForm action={askForLink} hidden={{ next }} label={t("link.title")}>
          <p className="text-quiet">{t("link.lead")}</p>
          <TextInput name="email" type="email" label={t("email")} autoComplete="username" required />
          <SubmitButton>{t("link.send")}</SubmitButton>
        </ActionForm>
      )}
      <p className="text-sm">
        <a href={token ? paths.signInLink(undefined, next) : paths.signInTo(next)} className="link">
          {token ? t("link.another") : t("back")}
        </a>
      </p>
    </>
  );
}
