import { useTranslations } from "next-intl";
import { TextInput } from "./ui/text-input";

/** Where a code of the second factor is typed. Where an app's code alone will do, phones show its keys; recovery codes have letters. */
export function OneTimeCode({ name = "code", fromApp = false }: { name?: string; fromApp?: boolean }) {
  const t = useTranslations();
  const kind = fromApp
    ? ({ label: t("security.setUp.code"), inputMode: "numeric", className: "max-w-40" } as const)
    : { label: t("signIn.secondFactor.code"), help: t("signIn.secondFactor.codeHelp") };
  return (
    <TextInput
      name={name}
      {...kind}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      required
    />
  );
}
