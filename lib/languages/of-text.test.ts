import { expect, test } from "@playwright/test";
import { languageOfText } from "./of-text";

test("letters tell the language of a text, and where they do not it is the document's", () => {
  const told = {
    en: "The lane works at two of three crossings.",
    ru: "Полоса работает на двух из трёх переходов.",
    uz: "Roʻyxatdagi ustalarga oʻn kunlik viza berilsin.",
    tg: "Китобхонаҳои сайёр барои деҳаҳои наздимарзӣ",
    kk: "Шекара маңындағы ауылдарға арналған көшпелі кітапханалар",
    ky: "Чек арадагы айылдар үчүн көчмө китепканалар",
    tk: "Serhetýaka obalar üçin göçme kitaphanalar, ýaşlar hem-de mugallymlar",
    "uz-Cyrl": "Чегара яқинидаги қишлоқлар учун кўчма кутубхоналар",
  };
  for (const [lang, text] of Object.entries(told))
    for (const around of ["ru", "uz"]) expect(languageOfText(text, around), text).toBe(lang);
  expect(languageOfText("Silk Road", "en")).toBe("en");
  expect(languageOfText("Ustalar", "uz")).toBe("uz");
  expect(languageOfText("12 / 40", "ru")).toBe("ru");
  expect(languageOfText("Полоса по образцу green lane", "ru"), "most of it").toBe("ru");
});
