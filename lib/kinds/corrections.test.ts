import { expect, test } from "@playwright/test";
import { corrected } from "./corrections";

const DATA = {
  title: "Water for Sughd",
  findings: [
    { statement: "Losses fell from 40 to 31 per cent.", value: "31 %" },
    { statement: "Losses fell in two districts.", value: "2" },
  ],
  indicators: [{ baseline: 56.2, actual: 560 }],
  requester: { authority: "Ministry of Watter" },
};
const correct = (field: string, instead: string, read: string) => corrected(DATA, { field, instead, read });

test("one passage is replaced where it stands, and nothing else", () => {
  expect(correct("title", "Sughd", "Khatlon")).toEqual({ ok: true, value: { ...DATA, title: "Water for Khatlon" } });
  expect(correct("requester", "Watter", "Water")).toMatchObject({
    value: { requester: { authority: "Ministry of Water" } },
  });
  expect(correct("findings", "from 40", "from $& 41")).toMatchObject({
    value: { findings: [{ statement: "Losses fell from $& 41 to 31 per cent." }, DATA.findings[1]] },
  });
});

test("a number is replaced whole, however its point is written", () => {
  expect(correct("indicators", "560", "56.0")).toMatchObject({
    value: { indicators: [{ baseline: 56.2, actual: "56.0" }] },
  });
  expect(correct("indicators", "56,2", "56.3")).toMatchObject({ value: { indicators: [{ baseline: "56.3" }] } });
  expect(correct("indicators", "56", "57")).toEqual({ ok: false, reason: "passageMissing" });
});

test("a passage that is not there, or there more than once, is not guessed at", () => {
  expect(correct("title", "Khujand", "Dushanbe")).toEqual({ ok: false, reason: "passageMissing" });
  expect(correct("nowhere", "Khujand", "Dushanbe")).toEqual({ ok: false, reason: "passageMissing" });
  expect(correct("findings", "Losses fell", "Losses rose")).toEqual({
    ok: false,
    reason: "passageSeveral",
    params: { count: 2 },
  });
  expect(correct("title", "Sughd", "Sughd")).toEqual({ ok: false, reason: "passageSame" });
});
