import { expect, test } from "@playwright/test";
import { encodingOf } from "./csv";

const TEXTS = {
  russian:
    "Код;Наименование проекта;Статус;Бюджет\nP-1;Реконструкция Сарезского канала — «Зарафшан» № 4;Выполняется;5\nP-2;Обучение местных органов власти, ёмкость;Завершён;7",
  uzbek: "Код;Лойиҳа номи\n1;Ўзбекистон Республикаси сув хўжалигини ривожлантириш лойиҳаси".replaceAll("ҳ", "х"),
  ukrainian: "Код;Назва проєкту\n1;Відновлення зрошувальних каналів і ґрунтів, її наслідки для сільських громад",
  short: "Код;Название\nP-1;Канал",
};
/** The letters of each byte from 128, turned round. */
const written = (text: string, encoding: string) => {
  const letters = [...new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, at) => at + 128))];
  return Uint8Array.from(
    [...text].filter((letter) => letter < "\u0080" || letters.includes(letter)),
    (letter) => (letter < "\u0080" ? letter.charCodeAt(0) : letters.indexOf(letter) + 128),
  );
};
async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}
const found = (text: string, encoding: string) => encodingOf(pieces(written(text, encoding)));

for (const change of ["as it is", "toUpperCase", "toLowerCase"] as const) {
  const { russian, uzbek, ukrainian } = Object.fromEntries(
    Object.entries(TEXTS).map(([name, text]) => [name, change === "as it is" ? text : text[change]()]),
  ) as typeof TEXTS;
  test(`letters tell the encodings of one byte apart, ${change}`, async () => {
    for (const encoding of ["windows-1251", "koi8-r"]) expect(await found(russian, encoding)).toBe(encoding);
    expect(await found(uzbek, "windows-1251")).toBe("windows-1251");
    expect(await found(ukrainian, "windows-1251")).toBe("windows-1251");
    expect(await found(ukrainian, "koi8-u")).toBe("koi8-u");
  });
}

test("blanks between thousands do not turn a table of figures into another encoding", async () => {
  const rows = Array.from({ length: 50 }, (_, at) => `P-${at};1\u00a0250\u00a0000`).join("\n");
  expect(await found(`Код;Бюджет\n${rows}`, "windows-1251")).toBe("windows-1251");
});

test("too little text to tell is what offices here write, and so is what is no Cyrillic at all", async () => {
  expect(await found(TEXTS.short, "koi8-r")).toBe("windows-1251");
  expect(
    await encodingOf(pieces(Buffer.from("Nom;Côté été à l’énergie déjà réalisée, équipée et élevée", "latin1"))),
  ).toBe("windows-1251");
  expect(await encodingOf(pieces(Buffer.from(TEXTS.russian)))).toBe("utf-8");
});
