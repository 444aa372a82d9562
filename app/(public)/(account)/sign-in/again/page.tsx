import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OneTimeCode } from "@/app/one-time-code";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { proveAgain } from "@/lib/profile/actions";
import { loadProof } from "@/lib/profile/loaders";
import { currentMember } from "@/lib/session/current";
import { nextPath } from "@/lib/session/next-path";
import { askForLink, signInAtProvider } from "@/lib/sign-in/actions";
import { loadWaysIn } from "@/lib/sign-in/loaders";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("signIn"))("again.title"),
});

/** Acts of weight ask for a recent proof: a session left open on a desk is not enough for them. */
export default async function SignInAgainPage({ searchParams }: PageProps<"/sign-in/again">) {
  const [member, { next: wanted }] = [await currentMember(), await searchParams];
  const next = nextPath(wanted);
  if (!member) redirect(paths.signInTo(next));
  const [t, proof, { provider }] = [await getTranslations("signIn"), await loadProof(member), loadWaysIn()];
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("again.title")}</h1>
      <p className="text-quiet">{t("again.lead", { name: member.name })}</p>
      {proof === "link" ? (
        <ActionForm action={askForLink} hidden={{ next, email: member.email }} label={t("again.title")}>
          <p>{t("again.byLink", { email: member.email })}</p>
          <SubmitButton>{t("link.send")}</SubmitButton>
        </ActionForm>
      ) : (
        <ActionForm action={proveAgain} hidden={{ next }} label={t("again.title")}>
          {proof === "password" ? (
            <TextInput name="proof" type="password" label={t("password")} autoComplete="current-password" required />
          ) : (
            <OneTimeCode name="proof" />
          )}
          <SubmitButton>{t("again.submit")}</SubmitButton>
        </ActionForm>
      )}
      {provider && (
        <ActionForm action={signInAtProvider} hidden={{ next }} label={t("provider", { name: provider })}>
          <SubmitButton variant="secondary">{t("provider", { name: provider })}</SubmitButton>
        </ActionForm>
      )}
      <p className="text-sm">
        <a href={next} className="link">
          {t("again.back")}
        </a>
      </p>
    </>
  );
}
