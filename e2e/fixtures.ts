/**
 * Acts as people do them: `as("Madina")` is a browser signed in as one of the cast, `rac` the demo
 * committee for `filed(rac, kind, status)`, `accessible(page)` no violation in light and dark.
 */
import { randomBytes } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContextOptions, test as base, expect, type Locator, type Page } from "@playwright/test";
import { actorOf, type CastName, committeeId, personId } from "@/db/cast";
import { db, disconnect } from "@/db/client";
import { sessions } from "@/db/schema/people";
import { sessionCookie } from "@/lib/session/cookie";
import { hashOf } from "@/lib/session/hash";
import type { Body } from "./committee";

export { expect } from "@playwright/test";

/** The demo committee by its parts in a workflow; heads in the order of their delegations. */
export const RAC: Body = {
  committeeId: committeeId("rac"),
  slug: "rac",
  author: actorOf("Madina"),
  colleague: actorOf("Parvina"),
  secretary: actorOf("Ulugbek"),
  chair: actorOf("Saltanat"),
  observer: actorOf("Leila"),
  reviewers: [actorOf("Aizada"), actorOf("Svetlana")],
  heads: (["Farrukh", "Bakyt", "Rustam", "Yerlan", "Ogulgerek"] as const).map(actorOf),
};

/** One of the cast, or somebody whom a test made. */
type Who = CastName | { id: string };
type Signed = (who: Who, options?: BrowserContextOptions & { locale?: string }) => Promise<Page>;

export const test = base.extend<{ as: Signed }, { database: undefined }>({
  database: [
    async ({}, use) => {
      await use(undefined);
      await disconnect();
    },
    { scope: "worker", auto: true },
  ],
  as: async ({ browser, baseURL: address }, use) => {
    // Read from the parameters by Playwright itself, which knows no defaults there.
    const baseURL = address ?? "";
    const open: { close(): Promise<void> }[] = [];
    await use(async (who, options = {}) => {
      const context = await browser.newContext({ baseURL, locale: "en", ...options });
      open.push(context);
      await context.addCookies([{ name: sessionCookie(), value: await session(who), url: options.baseURL ?? baseURL }]);
      const page = await context.newPage();
      return options.javaScriptEnabled === false ? page : waking(page);
    });
    for (const context of open) await context.close();
  },
  page: async ({ page, javaScriptEnabled }, use) => use(javaScriptEnabled ? waking(page) : page),
});

/** Comes to an address only once the page's script answers there: before, a key or a click may still be lost on it. */
function waking(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    if (!options?.waitUntil) await awake(page);
    return response;
  };
  page.reload = async (options) => {
    const response = await reload(options);
    await awake(page);
    return response;
  };
  return page;
}

/** The script has taken over what the server drew, down to the last part of every page, and has nothing left to do. */
const awake = (page: Page) =>
  page.evaluate(async () => {
    const last = document.querySelector("[data-toasts]");
    const taken = () => !last || Object.keys(last).some((key) => key.startsWith("__reactProps"));
    while (!taken()) await new Promise(requestAnimationFrame);
    await new Promise<unknown>((done) => requestIdleCallback(done));
  });

/** Presses what sends a form without script: its answer is another document, which comes once the act is recorded. */
export async function post(page: Page, button: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
}

/** A session as a sign-in leaves it, second factor given; answers the cookie's token. */
async function session(who: Who): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + 3_600_000);
  await db()
    .insert(sessions)
    .values({
      hash: hashOf(token),
      personId: typeof who === "string" ? personId(who) : who.id,
      secondFactorAt: new Date(),
      expiresAt,
    });
  return token;
}

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** No violation of WCAG 2.2 A and AA that a machine can find, in either theme. */
export async function accessible(page: Page): Promise<void> {
  // The title may arrive after the page it names.
  await expect(page).toHaveTitle(/./);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // No page holds frames: one look in the page itself, without a second page opened to sum up.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // The themes share their markup: the second look is at its colours alone.
    const { violations } = await (colorScheme === "light"
      ? axe.withTags(STANDARDS)
      : axe.withRules(OF_COLOUR)
    ).analyze();
    expect(
      violations.map(
        ({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
      ),
    ).toEqual([]);
  }
}
