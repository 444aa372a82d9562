import { expect, test } from "@playwright/test";
import { formatFor } from "./format";
import { LOCALES, preferredLocale } from "./locales";
import { nameIn } from "./named";

for (const [header, locale] of [
  [null, "en"],
  ["ru-RU,ru;q=0.9,en;q=0.8", "ru"],
  ["uz-Latn-UZ,uz;q=0.9,ru;q=0.8", "uz"],
  ["tg,ru;q=0.7,en;q=0.3", "ru"],
  ["en;q=0.2, ru;q=0.9", "ru"],
  ["ru;q=0, en", "en"],
  ["fr, *;q=0.1", "en"],
] as const)
  test(`a browser that asks for ${header} reads ${locale}`, () => {
    expect(preferredLocale(header)).toBe(locale);
  });

const plain = (text: string) => text.replaceAll(/\s/g, " ");
const now = new Date("2026-11-23T09:00:00Z");
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

test("time is told on the reader's clock and in the nearest unit that says enough", () => {
  const english = formatFor("en", "Asia/Dushanbe");
  expect(english.moment(now)).toBe("23 Nov 2026, 14:00");
  expect(formatFor("ru", "Asia/Almaty").date(after(17))).toBe("24 ноября 2026\u00a0г.");
  expect([0, 1, 26, 24 * 13, 24 * 21, -30].map((hours) => english.relative(after(hours), now))).toEqual([
    "this minute",
    "in 1 hour",
    "tomorrow",
    "in 13 days",
    "in 3 weeks",
    "yesterday",
  ]);
});

test("Uzbek dates, numbers and lists are those of Tashkent", () => {
  const uzbek = formatFor("uz", "Asia/Tashkent");
  const at = new Date("2025-03-31T09:05:00Z");
  expect([uzbek.date(at), uzbek.day(at), uzbek.moment(at), uzbek.time(at)].map(plain)).toEqual([
    "31-mart, 2025",
    "31-mar, 2025",
    "31-mar, 2025, 14:05",
    "14:05",
  ]);
  expect(uzbek.relative(after(-24 * 31), now), "with the letter of all other words").toBe("o\u02bbtgan oy");
  expect([-30, 26, -3, 24 * 21].map((hours) => uzbek.relative(after(hours), now))).toEqual([
    "kecha",
    "ertaga",
    "3 soat oldin",
    "3 haftadan keyin",
  ]);
  expect([uzbek.number(1234567.5), uzbek.percent(0.125), uzbek.bytes(2_400_000)].map(plain)).toEqual([
    "1 234 567,5",
    "12,5%",
    "2,4 MB",
  ]);
  expect(uzbek.list(["Tojikiston", "Oʻzbekiston", "Turkmaniston"])).toBe("Tojikiston, Oʻzbekiston va Turkmaniston");
});

test("a name is shown in the reader’s language, or in the next that they read", () => {
  const everywhere = { en: "Water", ru: "Вода", uz: "Suv" };
  expect(LOCALES.map((locale) => nameIn(locale, everywhere))).toEqual(["Water", "Вода", "Suv"]);
  expect(LOCALES.map((locale) => nameIn(locale, { en: "Water", ru: "Вода" }))).toEqual(["Water", "Вода", "Вода"]);
  expect(LOCALES.map((locale) => nameIn(locale, { en: "Water", uz: "Suv" }))).toEqual(["Water", "Water", "Suv"]);
});

test("numbers, shares and sizes", () => {
  const russian = formatFor("ru");
  expect(plain(russian.number(1234567.5))).toBe("1 234 567,5");
  expect(plain(russian.percent(0.125))).toBe("12,5 %");
  // What a field shows and nobody changes comes back as it was.
  expect(LOCALES.map((locale) => formatFor(locale).typed("-1250.50"))).toEqual(["-1250.50", "-1250,50", "-1250,50"]);
  // A share as it is kept has the sign as a share that was reckoned.
  const shares = LOCALES.map((locale) => [formatFor(locale).share("33.33333"), formatFor(locale).percent(0.7)]);
  expect(shares.map((said) => said.map(plain))).toEqual([
    ["33.33333%", "70%"],
    ["33,33333 %", "70 %"],
    ["33,33333%", "70%"],
  ]);
  expect([0, 999, 2_400_000].map((size) => formatFor("en").bytes(size))).toEqual(["0 bytes", "999 bytes", "2.4 MB"]);
});
