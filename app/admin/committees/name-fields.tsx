import { getTranslations } from "next-intl/server";
import { TextInput } from "@/app/ui/text-input";
import type { Committee } from "@/lib/committees/store";
import { LOCALES } from "@/lib/languages/locales";

/** A name in each language; only English cannot be left out. */
export async function NameFields({ name }: { name: Committee["name"] | undefined }) {
  const t = await getTranslations("admin.name");
  return LOCALES.map((locale) => (
    <TextInput
      key={locale}
      name={`name.${locale}`}
      label={t(`${locale}.label`)}
      help={locale === "en" ? undefined : t(`${locale}.help`)}
      required={locale === "en"}
      defaultValue={name?.[locale]}
      lang={locale}
    />
  ));
}
