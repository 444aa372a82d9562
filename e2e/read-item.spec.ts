/** What one may not see answers exactly like what does not exist. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { actorOf, type CastName, committeeId } from "@/db/cast";
import { filed } from "./filed";
import { expect, RAC, test } from "./fixtures";

const WEG = { ...RAC, committeeId: committeeId("weg"), slug: "weg", author: actorOf("Dilnoza") };

/** All that a browser is told of an address. */
async function answerAt(page: Page, address: string) {
  const response = await page.goto(address);
  // The title may arrive after the page it names.
  await expect(page).toHaveTitle(/./);
  const said = await page.getByRole("main").innerText();
  return { status: response?.status(), title: await page.title(), said };
}

const CASES: { who: CastName; what: string; address: () => Promise<string> }[] = [
  {
    who: "Merdan",
    what: "another’s draft",
    address: async () => `/c/rac/items/${await filed(RAC, "policyNote", "draft")}`,
  },
  {
    who: "Merdan",
    what: "another’s restricted item",
    address: async () =>
      `/c/rac/items/${await filed(RAC, "policyNote", "submitted", { confidentiality: "restricted" })}`,
  },
  {
    who: "Madina",
    what: "an item of another committee",
    address: async () => `/c/rac/items/${await filed(WEG, "policyNote", "draft")}`,
  },
  {
    who: "Timur",
    what: "an item, for the administrator",
    address: async () => `/c/rac/items/${await filed(RAC, "policyNote", "submitted")}`,
  },
];

for (const { who, what, address } of CASES)
  test(`no page for ${who}: ${what}`, async ({ as }) => {
    const page = await as(who);
    const there = await address();
    for (const part of ["", "/edit", "/print", "/compare", "/scores"]) {
      const nothing = await answerAt(page, `/c/rac/items/${randomUUID()}${part}`);
      expect([nothing.status, nothing.said]).toEqual([404, expect.stringContaining("Nothing here")]);
      expect(await answerAt(page, `${there}${part}`)).toEqual(nothing);
    }
  });

test("no committee for those whose mandate ran out, nor for strangers", async ({ as }) => {
  const past = await as("Jyldyz");
  const nothing = await answerAt(past, "/c/nowhere");
  expect(nothing.status).toBe(404);
  expect(await answerAt(past, "/c/rac")).toEqual(nothing);

  const stranger = await as("Merdan");
  expect(await answerAt(stranger, "/c/weg/items")).toEqual(await answerAt(stranger, "/c/nowhere/items"));
  expect((await stranger.goto("/c/rac/items"))?.status()).toBe(200);
});

test("an address that nobody can read answers like one where nothing is, signed in or not", async ({ as, page }) => {
  for (const { request } of [await as("Merdan"), page])
    for (const address of ["/c/%E0%A4%A", "/c/rac/items/%ff", "/register/%E0%A4%A", "/api/attachments/%E0%A4%A"]) {
      const answer = await request.get(address);
      expect([address, answer.status(), await answer.text()]).toEqual([
        address,
        404,
        expect.stringContaining("Nothing here"),
      ]);
    }
});

test("a restricted item is read by those named on it", async ({ as }) => {
  const id = await filed(RAC, "policyNote", "submitted", { confidentiality: "restricted" });
  for (const who of ["Madina", "Ulugbek", "Saltanat"] as const) {
    const page = await as(who);
    expect((await page.goto(`/c/rac/items/${id}`))?.status()).toBe(200);
  }
});
