import { filed } from "./filed";
import { expect, RAC, test } from "./fixtures";

const WORDS = [
  { title: "Мониторинг: загрязнение притоков Сырдарьи", other: "загрязнений" },
  { title: "Загрязнённые стоки двух комбинатов", other: "сток комбината" },
  { title: "Monitoring of polluted aquifers below the canal", other: "pollution monitored" },
  { title: "Суғориш тармоғи ва ерларнинг шўрланиши", other: "шўрлан" },
];

for (const { title, other } of WORDS)
  test(`“${other}” finds “${title}”`, async ({ as }) => {
    await filed(RAC, "policyNote", "submitted", { title });
    const page = await as("Merdan");
    await page.goto("/c/rac");
    const box = page.getByRole("searchbox", { name: "Search the committee" });
    await box.fill(other);
    await box.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: title })).not.toHaveCount(0);
  });

test("search finds no draft of others, and says what to do when it finds nothing", async ({ as }) => {
  const word = `Zarafshonobod${Date.now()}`;
  await filed(RAC, "policyNote", "draft", { title: `Wells of ${word}` });
  const [author, reader] = [await as("Madina"), await as("Merdan")];
  for (const page of [author, reader]) await page.goto(`/c/rac/search?q=${word}`);
  await expect(author.getByRole("link", { name: `Wells of ${word}` })).toBeVisible();
  await expect(reader.getByText("Nothing found")).toBeVisible();
  await expect(reader.getByRole("searchbox", { name: "Words, a phrase in quotes, or a symbol" })).toHaveValue(word);
});
