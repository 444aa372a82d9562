/** What readers of a language understand best where a text is not there in theirs; English is read last by everybody. */
const ALSO_READ: Record<string, readonly string[]> = { uz: ["ru"] };

/** Of the languages a text is kept in, the one to show a reader; none where it is in none that they read. */
export const languageFor = (locale: string, kept: Record<string, unknown>): string | undefined =>
  [locale, ...(ALSO_READ[locale] ?? []), "en"].find((language) => kept[language]);

/** A name kept in several languages, in the reader's, or in the next that they read. */
export const nameIn = (locale: string, name: { en: string } & Record<string, string>): string =>
  name[languageFor(locale, name) ?? "en"] ?? name.en;
