/** Currencies that tables here name by their code. Not every one there is: `ALL` and `TOP` are words as well. */
const CODES = `USD EUR RUB KZT KGS TJS UZS TMT AFN CNY GBP JPY CHF TRY IRR INR PKR MNT AZN GEL AMD BYN UAH SEK NOK DKK
  CAD AUD KRW AED SAR KWD XDR`.split(/\s+/);
/** How else they are written, in the languages here; `*` stands for any end of a word. */
const WRITTEN: Readonly<Record<string, string>> = {
  USD: "$ us$ usd$ долл доллар* dollar*",
  EUR: "€ euro euros евро yevro",
  RUB: "₽ руб рубл*",
  KZT: "₸ тенге tenge",
  KGS: "сом сомов сомы",
  TJS: "сомони somoni",
  UZS: "сум сумов сумы so'm",
  GBP: "£",
};
/** By how many places an amount is written short. */
const SHORT: Readonly<Record<string, string>> = {
  3: "000 тыс тысяч* thousand* ming",
  6: "млн миллион* million* mln mn",
  9: "млрд миллиард* billion* milliard* mlrd bn",
};
/** Go with a currency, and say nothing by themselves. */
const AROUND = "in в us сша aqsh";
const WORD = /us[d]?\$|[$€₽₸£]|[\p{L}\p{N}№'ʻʼ‘’`´]+/giu;

type Money = { rest: string; currency: string | null; places: number };

/** What a head says of its sums, and the rest of it: `Бюджет, тыс. долл. США` is `Бюджет`, in USD, by three places. */
export function moneyIn(text: string): Money {
  const rest: string[] = [];
  let currency: string | undefined;
  let short: string | undefined;
  for (const [word] of text.matchAll(WORD)) {
    const plain = word
      .toLowerCase()
      .replaceAll(/[ʻʼ‘’`´]/g, "'")
      .replace(/^'+/, "");
    const named = CODES.find((code) => code === word) ?? among(WRITTEN, plain);
    const places = among(SHORT, plain);
    if (named) currency ??= named;
    else if (places) short ??= places;
    else if (!has(AROUND, plain)) rest.push(word);
  }
  return { rest: currency || short ? rest.join(" ") : text, currency: currency ?? null, places: Number(short ?? 0) };
}

/** A cell that may say beside its amount what it is in, as `$ 1 250 000` or `5 млн сум`. */
export function sumIn(text: string): { amount: string } & Omit<Money, "rest"> {
  const [, before = "", amount = text, after = ""] = /^([^\d-]*)(-?\d.*?)(\D*)$/.exec(text) ?? [];
  const around = `${before} ${after}`.trim();
  const { rest, ...said } = moneyIn(around);
  return rest === "" ? { amount, ...said } : { amount: text, currency: null, places: 0 };
}

const among = (all: Readonly<Record<string, string>>, word: string) =>
  Object.keys(all).find((one) => has(all[one] ?? "", word));
const has = (words: string, word: string) =>
  words.split(" ").some((one) => (one.endsWith("*") ? word.startsWith(one.slice(0, -1)) : word === one));

/** A decimal text with its point so many places further on. */
export function shifted(amount: string, places: number): string {
  const [, sign = "", whole = "", point = "", part = ""] = /^(-?)(\d+)(?:([.,])(\d+))?$/.exec(amount) ?? [];
  if (!whole || places === 0) return amount;
  const digits = `${whole}${part.padEnd(places, "0").slice(0, places)}`.replace(/^0+(?=\d)/, "");
  return `${sign}${digits}${part.length > places ? `${point}${part.slice(places)}` : ""}`;
}
