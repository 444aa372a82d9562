import { expect, test } from "@playwright/test";
import { formatFor } from "./format";
import { preferredLocale } from "./locales";

for (const [header, locale] of [
  [null, "en"],
  ["ru-RU,ru;q=0.9,en;q=0.8", "ru"],
  ["tg,ru;q=0.7,en;q=0.3", "ru"],
  ["en;q=0.2, ru;q=0.9", "ru"],
  ["ru;q=0, en", "en"],
  ["fr, *;q=0.1", "en"],
] as const)
  test(`a browser that asks for ${header} reads ${locale}`, () => {
    expect(preferredLocale(header)).toBe(locale);
  });

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

test("numbers, shares and sizes", () => {
  const russian = formatFor("ru");
  const plain = (text: string) => text.replaceAll(/\s/g, " ");
  expect(plain(russian.number(1234567.5))).toBe("1 234 567,5");
  expect(plain(russian.percent(0.125))).toBe("12,5 %");
  expect([0, 999, 2_400_000].map((size) => formatFor("en").bytes(size))).toEqual(["0 bytes", "999 bytes", "2.4 MB"]);
});
