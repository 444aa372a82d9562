import { folded } from "./folded";

/** As words are compared: case, apostrophes and spacing aside. */
export const plainly = (text: string) => folded(text).trim().toLowerCase().replaceAll("ё", "е").replaceAll(/\s+/g, " ");

const LANGUAGES = ["en", "ru", "uz"];
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** As people here write them too. */
const ALSO = [
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
] as const;

let made: ReadonlyMap<string, string> | undefined;
/** Every country by its code and by its names. Made when first asked for: forms are loaded far more often than sent. */
const known = () => (made ??= new Map([...named(), ...ALSO.map(([word, code]) => [plainly(word), code] as const)]));

function named(): (readonly [string, string])[] {
  const names = LANGUAGES.map((language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }));
  return LETTERS.flatMap((one) => LETTERS.map((other) => one + other))
    .filter((code) => names[0]?.of(code) !== undefined)
    .flatMap((code) =>
      [code, ...names.flatMap((each) => each.of(code) ?? [])].map((word) => [plainly(word), code] as const),
    );
}

/** ISO 3166-1 alpha-2, from the code or from the name in a language that there is. */
export const countryCalled = (text: string): string | undefined => known().get(plainly(text));
