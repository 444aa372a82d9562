import { folded } from "./folded";

/** As words are compared: case, apostrophes and spacing aside. */
export const plainly = (text: string) => folded(text).trim().toLowerCase().replaceAll("ё", "е").replaceAll(/\s+/g, " ");

const REGION = /^[A-Z]{2}$/;
const NAMES = ["en", "ru", "uz"].map(
  (language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
);
const COUNTRY_WORDS = new Map<string, string>(
  [...everyRegion()].flatMap((code) =>
    NAMES.flatMap((names) => names.of(code) ?? []).map((word) => [plainly(word), code] as const),
  ),
);
/** As people here write them too. */
for (const [word, code] of [
  ["кыргызстан", "KG"],
  ["киргизия", "KG"],
  ["кыргызская республика", "KG"],
  ["kyrgyz republic", "KG"],
  ["республика таджикистан", "TJ"],
  ["республика узбекистан", "UZ"],
  ["республика казахстан", "KZ"],
  ["туркмения", "TM"],
  ["российская федерация", "RU"],
  ["russian federation", "RU"],
  ["rossiya federatsiyasi", "RU"],
  ["исламская республика иран", "IR"],
  ["qirgʻiz respublikasi", "KG"],
  ["tojikiston respublikasi", "TJ"],
  ["oʻzbekiston respublikasi", "UZ"],
  ["qozogʻiston respublikasi", "KZ"],
] as const)
  COUNTRY_WORDS.set(plainly(word), code);

function* everyRegion(): Generator<string> {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  for (const one of letters)
    for (const other of letters) if (NAMES[0]?.of(one + other) !== undefined) yield one + other;
}

/** ISO 3166-1 alpha-2, from the code or from the name in a language that there is. */
export const countryCalled = (text: string): string | undefined => {
  const code = text.trim().toUpperCase();
  return REGION.test(code) && NAMES[0]?.of(code) ? code : COUNTRY_WORDS.get(plainly(text));
};
