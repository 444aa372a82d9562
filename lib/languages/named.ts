/** A name kept in several languages, in the reader's; English where that is missing. */
export const nameIn = (locale: string, name: { en: string } & Record<string, string>): string =>
  name[locale] ?? name.en;
