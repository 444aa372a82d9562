import { useLocale, useTranslations } from "next-intl";
import { LOCALE_NAMES, LOCALES } from "@/lib/languages/locales";
import { Select } from "../../ui/select";
import { TextInput } from "../../ui/text-input";

/** What a new account needs from its owner besides an address. */
export function AccountFields({ name, locale }: { name?: string; locale?: string }) {
  const t = useTranslations("signIn");
  const reading = useLocale();
  return (
    <>
      <TextInput name="name" label={t("name")} help={t("nameHelp")} defaultValue={name} autoComplete="name" required />
      <Select
        name="locale"
        label={t("language")}
        defaultValue={locale ?? reading}
        options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
      />
      <TextInput
        name="password"
        type="password"
        label={t("newPassword")}
        help={t("newPasswordHelp")}
        autoComplete="new-password"
        minLength={10}
        required
      />
    </>
  );
}
