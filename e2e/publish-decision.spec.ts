/** What the public register shows, to whom nobody knows; and what it shows to nobody. */
import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { SaxesParser } from "saxes";
import { db } from "@/db/client";
import { decisions } from "@/db/schema/ballots";
import { makeCheckpoint } from "@/lib/checkpoints/perform";
import type { Confidentiality } from "@/lib/rules/words";
import { type Body, found } from "./committee";
import { filed } from "./filed";
import { expect, RAC, test } from "./fixtures";

/** In no other text, even of an earlier run. */
const RIVER = `Zarafshan${Date.now()}`;
const TITLE = `Snow stations above the ${RIVER}`;

const adopted = (title: string, confidentiality: Confidentiality = "public", body: Body = RAC) =>
  filed(body, "policyNote", "adopted", { title, confidentiality });

async function publicPathOf(itemId: string, { slug }: Body = RAC): Promise<string> {
  const [decision] = await db().select().from(decisions).where(eq(decisions.itemId, itemId));
  return `/register/${slug}/${decision?.symbol?.slice(slug.length + 1)}`;
}

/** The secretary reads the preview, and publishes what it shows. */
async function publish(page: Page, id: string, { slug }: Body = RAC): Promise<void> {
  await page.goto(`/c/${slug}/items/${id}`);
  await page.getByRole("link", { name: "Preview and publish" }).click();
  await expect(page.getByRole("heading", { name: "What the public will see" })).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText(/Public as version 1 since/)).toBeVisible();
}

async function withdraw(page: Page, leaves: "A notice" | "Nothing"): Promise<void> {
  await page.getByRole("button", { name: "Withdraw the publication" }).click();
  const dialog = page.getByRole("dialog", { name: "Withdraw the publication" });
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Published a day too early.");
  await dialog.getByRole("radio", { name: leaves }).check();
  await dialog.getByRole("button", { name: "Withdraw the publication" }).click();
  await expect(page.getByText(/Withdrawn on/)).toBeVisible();
}

/** All that a browser without a session is told of an address, but for the address itself. */
async function answerAt(page: Page, path: string) {
  const response = await page.goto(path);
  // The title may arrive after the page it names.
  await expect(page).toHaveTitle(/./);
  const said = await page.getByRole("main").innerText();
  return { status: response?.status(), title: await page.title(), said };
}

test("a published decision is read and checked by anybody, with no session and no cookie", async ({ as, page }) => {
  test.slow();
  const id = await adopted(TITLE);
  await publish(await as("Ulugbek"), id);
  const path = await publicPathOf(id);

  await page.goto(`/register/rac?q=${RIVER}`);
  await page.getByRole("link", { name: TITLE }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await expect(page.getByText("5", { exact: false }).first()).toBeVisible();
  await page.getByRole("button", { name: "Check in this browser" }).click();
  await expect(page.getByText("Right: the file has this hash")).toBeVisible();
  await page.getByRole("link", { name: "Русский" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await expect(page.getByRole("link", { name: "Открытый реестр", exact: true })).toHaveAttribute("href", /lang=ru/);
  expect(await page.context().cookies()).toEqual([]);

  const command = await page.getByText(/^curl -s/).innerText();
  const [, file = "", hash = ""] = /curl -s (\S+\/([0-9a-f]{64})) \| sha256sum/.exec(command) ?? [];
  const bytes = Buffer.from(await (await fetch(file)).arrayBuffer());
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash);
  expect(bytes.toString()).not.toMatch(/Sound and complete|Aizada/);
});

test("what was never published, is restricted or was withdrawn answers like what never was", async ({ as, page }) => {
  test.slow();
  const secretary = await as("Ulugbek");
  const nothing = await answerAt(page, "/register/rac/D/1999/1");
  expect([nothing.status, nothing.said]).toEqual([404, expect.stringContaining("Nothing here")]);
  expect(await answerAt(page, "/register/weg")).toEqual(await answerAt(page, "/register/nowhere"));

  const restricted = await adopted("A restricted paper", "restricted");
  await secretary.goto(`/c/rac/items/${restricted}/publication`);
  await expect(secretary.getByText("Only public documents are published, and this one is restricted")).toBeVisible();
  await expect(secretary.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
  const unpublished = await adopted("An unpublished paper");
  const withdrawn = await adopted(`A withdrawn paper of the ${RIVER}`);
  await publish(secretary, withdrawn);
  expect((await page.goto(await publicPathOf(withdrawn)))?.status()).toBe(200);
  await withdraw(secretary, "Nothing");
  for (const id of [restricted, unpublished, withdrawn])
    expect(await answerAt(page, await publicPathOf(id))).toEqual(nothing);
  await page.goto(`/register?q=withdrawn+${RIVER}`);
  await expect(page.getByText("No decision fits these filters")).toBeVisible();
});

test("a withdrawal with a notice leaves the number, the date and the reason", async ({ as, page }) => {
  const secretary = await as("Ulugbek");
  const id = await adopted("Minutes of the glacier group");
  await publish(secretary, id);
  await withdraw(secretary, "A notice");
  await page.goto(await publicPathOf(id));
  await expect(page.getByRole("heading", { level: 1, name: /^RAC\/D\// })).toBeVisible();
  await expect(page.getByText("Published a day too early.")).toBeVisible();
  await expect(page.getByText("glacier group")).toHaveCount(0);
});

test("only the secretary publishes; to everybody else the page is not there", async ({ as }) => {
  const id = await adopted("Nobody else’s to publish");
  const chair = await as("Saltanat");
  await chair.goto(`/c/rac/items/${id}`);
  await expect(chair.getByText("Not in the public register.")).toBeVisible();
  await expect(chair.getByRole("link", { name: "Preview and publish" })).toHaveCount(0);
  expect((await chair.goto(`/c/rac/items/${id}/publication`))?.status()).toBe(404);
});

test("feeds are well-formed, stable, and not sent again to who holds them", async ({ as, baseURL: base = "" }) => {
  test.skip(process.env.E2E_MODE === "dev", "While developing, every page of the register is drawn anew.");
  test.slow();
  // What is held stays as it was only where nobody else publishes.
  const body = await found();
  const { slug } = body;
  const id = await adopted('Feeds <& more> of "snow"', "public", body);
  await publish(await as(body.secretary), id, body);
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${base}${path}`, { headers });

  const atom = await get(`/register.atom?committee=${slug}`);
  expect(atom.headers.get("content-type")).toContain("application/atom+xml");
  expect(atom.headers.get("set-cookie")).toBeNull();
  const feed = parsed(await atom.text());
  expect(feed.filter(({ name }) => name === "feed")).toHaveLength(1);
  const entry = feed.findIndex(({ name, text }) => name === "id" && text === `urn:uuid:${id}`);
  expect(entry).toBeGreaterThan(0);
  for (const needed of ["title", "updated", "published", "summary"])
    expect(feed.slice(entry).some(({ name, text }) => name === needed && text !== "")).toBe(true);
  expect(feed.find(({ name, attributes }) => name === "link" && attributes.rel === "self")?.attributes.href).toBe(
    `${base}/register.atom?committee=${slug}`,
  );
  expect(feed.some(({ text }) => text.endsWith('Feeds <& more> of "snow"'))).toBe(true);

  const json = await get(`/register.json?committee=${slug}`);
  const { decisions: listed } = (await json.json()) as { decisions: { document?: { title: string }; file: string }[] };
  const ours = listed.find(({ document }) => document?.title.startsWith("Feeds"));
  expect((await fetch(ours?.file ?? "")).status).toBe(200);

  for (const path of [`/register.atom?committee=${slug}`, `/register.json?committee=${slug}`, `/register/${slug}`]) {
    const first = await get(path);
    expect(first.status).toBe(200);
    expect(first.headers.get("cache-control")).toContain("no-cache");
    const etag = first.headers.get("etag") ?? "";
    const again = await get(path, { "if-none-match": etag });
    // The held page keeps the policy it came with: its scripts carry that one's nonce.
    const policy = again.headers.get("content-security-policy") ?? "";
    expect([path, again.status, policy.includes("nonce")]).toEqual([path, 304, false]);
    expect((await get(path, { "if-none-match": etag, "accept-language": "ru" })).status).toBe(200);
    expect((await get(path, { "if-none-match": 'W/"another"' })).status).toBe(200);
  }

  // What nobody can have called anything is nothing, or left out, and breaks nothing.
  for (const [asked, status] of [
    ["/register/rac/D/2026/%00", 404],
    ["/register/RAC", 404],
    ["/register?q=a%00b", 200],
    ["/register.json?q=%00", 200],
    ["/register.atom?committee=%00", 200],
  ] as const)
    expect([asked, (await get(asked)).status]).toEqual([asked, status]);

  // The first checkpoint over a decision makes another page of it; the worker may have signed that one already.
  const path = await publicPathOf(id, body);
  const held = await get(path);
  const awaits = (await held.text()).includes("The next one will cover it.");
  await makeCheckpoint();
  const anew = await get(path, { "if-none-match": held.headers.get("etag") ?? "" });
  if (awaits) expect([anew.status, (await anew.text()).includes("Root of the checkpoint")]).toEqual([200, true]);
  const signed = await get(path);
  expect(await signed.text()).toContain("Root of the checkpoint");
  expect((await get(path, { "if-none-match": signed.headers.get("etag") ?? "" })).status).toBe(304);
});

test("a corrigendum corrects the text, passage by passage, and the public sees both versions", async ({ as, page }) => {
  test.slow();
  const secretary = await as("Ulugbek");
  const id = await adopted("Wells of the lower Vaksh");
  await publish(secretary, id);
  await secretary.goto(`/c/rac/items/${id}`);
  await secretary.getByRole("link", { name: "Issue a corrigendum" }).click();
  const correct = async (instead: string) => {
    const first = secretary.getByRole("group", { name: "Correction 1" });
    await first.getByLabel("Field").selectOption({ label: "Title" });
    await first.getByLabel("For").fill(instead);
    await first.getByLabel("Read").fill("Vakhsh");
    await secretary.getByLabel("Why").fill("The river’s name.");
    await secretary.getByRole("button", { name: "Issue the corrigendum" }).click();
  };
  await correct("Vachsh");
  await expect(secretary.getByText("The passage to be corrected does not stand in that field.").first()).toBeVisible();
  await correct("Vaksh");
  await expect(secretary.getByRole("heading", { level: 1, name: "Wells of the lower Vakhsh" })).toBeVisible();
  await expect(secretary.getByText(/\/Corr\.1/).first()).toBeVisible();

  await secretary.getByRole("link", { name: "Preview and publish" }).click();
  await secretary.getByLabel("What this version corrects").fill("The river’s name.");
  await secretary.getByRole("button", { name: "Publish the correction" }).click();
  await expect(secretary.getByText(/Public as version 2 since/)).toBeVisible();
  await page.goto(await publicPathOf(id));
  await expect(page.getByRole("heading", { level: 1, name: "Wells of the lower Vakhsh" })).toBeVisible();
  await page.getByRole("link", { name: /^Version 1,/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Wells of the lower Vaksh" })).toBeVisible();
  await expect(page.getByText("a later one has taken its place")).toBeVisible();
});

type Element = { name: string; attributes: Record<string, string>; text: string };

/** Every element of an XML document, with the text directly in it. Throws when it is not well-formed. */
function parsed(xml: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: "" };
    elements.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return elements;
}
