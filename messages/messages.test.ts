import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { LOCALES } from "@/lib/languages/locales";
import { argumentsOf } from "./icu";
import { literalText } from "./literal-text";
import { parse, sources } from "./source";
import { usesIn } from "./usage";

const read = (locale: string) => flatten(JSON.parse(readFileSync(`messages/${locale}.json`, "utf8")));
const english = read("en");
const plurals = (locale: string) => new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
const others = LOCALES.filter((locale) => locale !== "en");

for (const locale of others) {
  const messages = read(locale);

  test(`${locale} says all that English says, and nothing else`, () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test(`${locale} uses the same arguments`, () => {
    const names = (message: string) => argumentsOf(message).filter((name) => !name.includes(":"));
    const differing = [...english].filter(
      ([key, message]) => names(messages.get(key) ?? "").join() !== names(message).join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });
}

for (const locale of LOCALES)
  test(`${locale} spells out each of its plural forms`, () => {
    const incomplete = [...read(locale)].filter(([, message]) => {
      const found = argumentsOf(message).filter((name) => name.includes(":"));
      const counted = new Set(found.map((name) => name.split(":")[0]));
      // Fractions are never counted here, so the form that only they take may be the general one.
      return [...counted].some((name) => plurals(locale).some((form) => !found.includes(`${name}:${form}`)));
    });
    expect(incomplete.map(([key]) => key)).toEqual([]);
  });

test("every message is asked for, and every message asked for is there", () => {
  const uses = sources("app", "lib").flatMap(usesIn);
  const missing = uses.filter(({ named, fits }) => named && ![...english.keys()].some((known) => fits.test(known)));
  expect(missing.map(({ file, named }) => `${file}: ${named}`)).toEqual([]);
  const unused = [...english.keys()].filter((key) => !uses.some(({ fits }) => fits.test(key)));
  expect(unused).toEqual([]);
});

test("no text in the screens is outside the messages", () => {
  expect(sources("app").flatMap(literalText)).toEqual([]);
});

test("the watch sees what it should", () => {
  const source = (code: string) => ({ file: "x.tsx", tree: parse(code) });
  const fits = (code: string, key: string) => usesIn(source(code)).some((use) => use.fits.test(key));
  expect(fits('const t = useTranslations("a"); t("b.c");', "a.b.c")).toBe(true);
  expect(fits('const t = useTranslations("a"); t("b");', "a.b.c")).toBe(false);
  expect(fits('const [n, t] = await Promise.all([x(), getTranslations("a")]); t(`s.${status}`);', "a.s.draft")).toBe(
    true,
  );
  expect(fits('const t = await getTranslations("a"); t.rich(late ? "x" : "y");', "a.y")).toBe(true);
  expect(fits("const t = (await getTranslations()) as Say; t(`reasons.${reason}`);", "reasons.ownItem")).toBe(true);
  expect(fits('const t = useTranslations("a"); t(key);', "a.anything.below")).toBe(true);
  expect(fits('const t = useTranslations("a"); t(key);', "b.anything")).toBe(false);
  expect(fits("const label = (t: Translate) => t(`statuses.${status}`);", "items.statuses.draft")).toBe(true);
  expect(literalText(source('<p title="Hello">{"There"} World <b>{t("x")} 5 %</b></p>'))).toHaveLength(3);
  expect(argumentsOf("{n, plural, one {# item of {who}} other {{n} items}}")).toEqual(["n", "n:one", "n:other", "who"]);
});

function flatten(tree: object, path = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === "string" ? [[path + name, value] as const] : [...flatten(value as object, `${path}${name}.`)],
    ),
  );
}
