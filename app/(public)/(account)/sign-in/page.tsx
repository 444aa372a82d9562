import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { Notice } from "@/app/ui/notice";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { sayRefusal } from "@/lib/languages/refusal";
import { no } from "@/lib/rules/verdict";
import { nextPath } from "@/lib/session/next-path";
import { signIn, signInAtProvider } from "@/lib/sign-in/actions";
import { loadWaysIn } from "@/lib/sign-in/loaders";
import { CastList } from "./cast-list";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("signIn"))("title") });

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const query = await searchParams;
  const next = nextPath(query.next);
  const [t, { provider, demo }, refusal] = [await getTranslations("signIn"), loadWaysIn(), await refusalOf(query)];
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("title")}</h1>
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
      {demo && <CastList next={next} />}
      {demo && <h2 className="border-t border-line pt-5 text-lg font-semibold">{t("byHand")}</h2>}
      <ActionForm action={signIn} hidden={{ next }} label={t("title")}>
        <TextInput name="email" type="email" label={t("email")} autoComplete="username" required />
        <TextInput name="password" type="password" label={t("password")} autoComplete="current-password" required />
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionForm>
      {provider && (
        <ActionForm action={signInAtProvider} hidden={{ next }} label={t("provider", { name: provider })}>
          <SubmitButton variant="secondary">{t("provider", { name: provider })}</SubmitButton>
        </ActionForm>
      )}
      <ul className="grid gap-2 text-sm">
        <li>
          <a href={paths.signInLink(undefined, next)} className="link">
            {t("linkInstead")}
          </a>
        </li>
        <li>
          <a href={paths.forgotPassword} className="link">
            {t("forgot")}
          </a>
        </li>
      </ul>
    </>
  );
}

/** Why somebody was sent back here: said by us, or an error's name from next-auth. */
async function refusalOf({ because, error }: { because?: string | string[]; error?: string | string[] }) {
  if (because === "addressUnverified" || because === "accountUnknown") return sayRefusal(no(because));
  return error || because ? sayRefusal(no("providerFailed")) : null;
}
