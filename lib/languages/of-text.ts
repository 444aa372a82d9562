/**
 * The language of a text as its letters tell it, for whoever checks its spelling, breaks its words or reads it out.
 * `lang` where they tell none; of the languages of the region that share all their letters, the one more often met.
 */
export function languageOfText(text: string, lang: string): string {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic === 0 && latin === 0) return lang;
  const known = (cyrillic > latin ? CYRILLIC : LATIN).find(([, letters]) => letters.test(text));
  if (known) return known[0];
  if (cyrillic > latin) return "ru";
  // Uzbek has neither of these letters alone.
  return lang === "ru" || (lang === "uz" && /w|c(?!h)/i.test(text)) ? "en" : lang;
}

const CYRILLIC: readonly [string, RegExp][] = [
  ["kk", /[әұһі]/i],
  ["uz-Cyrl", /ў/i],
  ["ky", /[ңөү]/i],
  ["tg", /[ӣӯҷҳқғ]/i],
];
const LATIN: readonly [string, RegExp][] = [
  ["uz", /[og][ʻ‘]/i],
  ["tk", /[ňžýş]/i],
];
