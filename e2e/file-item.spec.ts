/** Every kind of item on its whole way, in the browser: filed by its form, screened, reviewed, adopted by the delegations. */
import { sampleOf } from "@/lib/kinds/samples";
import { KIND_NAMES } from "@/lib/rules/words";
import { advise, ask, speak, take } from "./acts";
import { waitsLongest } from "./filed";
import { fillIn, saved, start } from "./filing";
import { expect, test } from "./fixtures";

const HEADS = ["Farrukh", "Bakyt", "Rustam", "Yerlan", "Ogulgerek"] as const;
const SYMBOLS = { oversightReview: "OR", policyNote: "PN", capacityRequest: "CR" };

/** The request is filed with every row of its tables; of the longer kinds, as many rows as they must have. */
const ROWS = { oversightReview: 1, policyNote: 2, capacityRequest: 3 };

for (const kind of KIND_NAMES) {
  test(`${kind}: from draft to adopted`, async ({ as }) => {
    test.slow();
    const title = `${kind} of ${new Date().toISOString()}`;

    const author = await as("Madina");
    await start(author, kind);
    await fillIn(author, kind, { ...shortened(sampleOf(kind), ROWS[kind]), title });
    await saved(author);
    await author.getByRole("button", { name: "Submit" }).click();
    await expect(author.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(author.getByRole("main").getByText(new RegExp(`^RAC/${SYMBOLS[kind]}/\\d{4}/\\d+ · `))).toBeVisible();
    const item = author.url();
    const id = item.split("/").at(-1) ?? "";

    await waitsLongest(id);
    const secretary = await as("Ulugbek");
    await secretary.goto("/c/rac");
    await secretary
      .getByRole("region", { name: /^To screen/ })
      .getByRole("link", { name: title })
      .click();
    await take(secretary, "Start the review");
    await ask(secretary, "Aizada Toktosunova");

    await waitsLongest(id);
    const reviewer = await as("Aizada");
    await reviewer.goto("/c/rac");
    await reviewer
      .getByRole("region", { name: /^To answer/ })
      .getByRole("link", { name: title })
      .click();
    await reviewer.getByRole("button", { name: "Accept", exact: true }).click();
    await advise(reviewer, "recommend", "Sound, complete and well argued.");

    const chair = await as("Saltanat");
    await chair.goto(item);
    await take(chair, "Open the ballot");

    for (const [spoken, head] of HEADS.entries()) {
      const delegate = await as(head);
      await delegate.goto(item);
      await speak(delegate, head, "approve");
      await author.reload();
      if (spoken < HEADS.length - 1)
        await expect(author.getByText(new RegExp(`^${spoken + 1} of 5 delegations`))).toBeVisible();
    }
    await expect(
      author.getByText(
        /^Adopted on .+ as RAC\/D\/\d{4}\/\d+\. Nothing more is to be decided; its follow-up goes on\.$/,
      ),
    ).toBeVisible();
  });
}

/** The first rows of each table; the six ratings stay, for each criterion needs one. */
function shortened(filing: Record<string, unknown>, rows: number) {
  const short = Object.entries(filing).map(([name, value]) => [
    name,
    Array.isArray(value) && name !== "ratings" ? value.slice(0, rows) : value,
  ]);
  return Object.fromEntries(short) as Record<string, unknown>;
}
