/** States a filing may name: those of the region and their neighbours, by ISO 3166-1 code. */
export const COUNTRIES = ["TJ", "KG", "UZ", "KZ", "TM", "AZ", "AF", "CN", "IR", "MN", "PK", "RU"] as const;
export const LANGUAGES = ["en", "ru", "tg", "uz", "ky", "kk", "tk"] as const;
export const CURRENCIES = ["USD", "EUR", "TJS", "UZS", "KGS", "KZT", "TMT"] as const;
