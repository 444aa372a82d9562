import "server-only";
import { getTranslations } from "next-intl/server";
import { DOCUMENT_LANGUAGES } from "@/lib/items/schema";
import { CONFIDENTIALITIES } from "@/lib/rules/words";
import type { FieldView } from "./view";

/** What every item says of itself beside its kind's content. */
export async function aboutView(): Promise<FieldView[]> {
  const t = await getTranslations();
  const choice = { as: "choice", required: true, list: false } as const;
  return [
    {
      ...choice,
      name: "language",
      label: t("filing.about.language"),
      help: t("filing.about.languageHelp"),
      options: DOCUMENT_LANGUAGES.map((language) => ({ value: language, label: t(`words.languages.${language}`) })),
    },
    {
      ...choice,
      name: "confidentiality",
      label: t("filing.about.confidentiality"),
      help: t("filing.about.confidentialityHelp"),
      options: CONFIDENTIALITIES.map((one) => ({ value: one, label: t(`confidentialities.${one}`) })),
    },
  ];
}
