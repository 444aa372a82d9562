/** The languages the product speaks; each has a file in `messages/`. The first is the default. */
export const LOCALES = ["en", "ru", "uz"] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = LOCALES[0];
/** This browser's choice, before sign-in and after; it goes when a language is chosen in the profile. */
export const LOCALE_COOKIE = "locale";

/** Each language's name in itself, as a reader looks for it. */
export const LOCALE_NAMES: Record<Locale, string> = { en: "English", ru: "Русский", uz: "Oʻzbekcha" };

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);

/** The first language of an Accept-Language header that the product speaks. */
export function preferredLocale(header: string | null): Locale {
  const wishes = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const q = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { language: tag.split("-")[0], weight: q ? Number(q.trim().slice(2)) || 0 : 1 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.map((wish) => wish.language).find(isLocale) ?? DEFAULT_LOCALE;
}
