import { expect, test } from "@playwright/test";
import { sayCitation } from "./content";
import { formatFor } from "./format";
import { wordsIn } from "./translator";

const id = "5f0c8a34-6a0e-4d5b-9a55-0c8f3f1f7a01";
const lined = { name: "OP1 · Lined", measured: { from: "2026-01-01", until: "2026-06-30", unit: "km" } };
const said = (locale: "en" | "ru" | "uz", text: string, source?: Parameters<typeof sayCitation>[3]) =>
  sayCitation(wordsIn(locale), formatFor(locale, "Asia/Dushanbe"), text, source);

test("a cited value is told with its period, number and unit as the reader writes them", () => {
  const cites = `value:${id}:1217.4`;
  expect(said("en", cites, lined)).toBe("OP1 · Lined (1 Jan 2026 – 30 Jun 2026): 1,217.4\u00a0km");
  expect(said("ru", cites, lined)).toBe(
    "OP1 · Lined (1 янв. 2026\u00a0г. – 30 июн. 2026\u00a0г.): 1\u00a0217,4\u00a0km",
  );
  expect(said("uz", cites, lined)).toBe("OP1 · Lined (1-yan, 2026 – 30-iyn, 2026): 1\u00a0217,4\u00a0km");
  const bare = { ...lined, measured: { ...lined.measured, unit: "" } };
  expect(said("en", cites, bare), "of what has no unit").toBe("OP1 · Lined (1 Jan 2026 – 30 Jun 2026): 1,217.4");
});

test("a file is told by the beginning of its hash, and what may not be named as a source", () => {
  const file = `file:${id}:${"ab".repeat(32)}`;
  expect(said("en", file, { name: "survey.csv", measured: null })).toBe("survey.csv (SHA-256 abababababab…)");
  expect(said("en", file)).toBe("A source (SHA-256 abababababab…)");
  expect(said("en", `value:${id}:5`)).toBe("A source: 5");
});
