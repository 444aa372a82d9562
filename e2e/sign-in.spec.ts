import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { DEMO_PASSWORD } from "@/db/cast";
import { db, transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { hashOf } from "@/lib/session/hash";
import { hashPassword } from "@/lib/session/passwords";
import { issueToken } from "@/lib/tokens/store";
import { accessible, expect, test } from "./fixtures";
import { linkSentTo } from "./mail";
import { newPerson } from "./person";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function signIn(page: Page, email: string, password: string) {
  await page.goto("/sign-in?next=/profile");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await button(page, "Sign in").click();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled, locale: "en" });

    test("a wrong password is refused and the address kept; the right one leads on", async ({ page }) => {
      const { email } = await newPerson({ passwordHash: await hashPassword(DEMO_PASSWORD) });
      await signIn(page, email, "not the password");
      await expect(page.getByText("do not fit together").first()).toBeVisible();
      await expect(page.getByLabel("E-mail address")).toHaveValue(email);
      await signIn(page, email, DEMO_PASSWORD);
      await expect(page.getByRole("heading", { name: "Profile" })).toBeVisible();
    });

    test("one click signs in as one of the cast", async ({ page }) => {
      await page.goto("/sign-in?next=/profile");
      await page.getByRole("button", { name: /Ulugbek Yusupov/ }).click();
      await expect(page.getByLabel("Name")).toHaveValue("Ulugbek Yusupov");
      await page.goto("/sign-out");
      await button(page, "Sign out").click();
      await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
      await page.goto("/profile");
      await expect(page).toHaveURL(/sign-in/);
    });

    test("a mailed link survives being looked at, and opens once", async ({ page, request }) => {
      const { email } = await newPerson();
      for (const address of ["nobody@majlis.example", email]) {
        await page.goto("/sign-in/link?next=/profile");
        await page.getByLabel("E-mail address").fill(address);
        await button(page, "Send the link").click();
        await expect(page.getByText("If we know this address").first()).toBeVisible();
      }
      const link = await linkSentTo(email);
      await request.get(link);
      await page.goto(link);
      await button(page, "Sign in").click();
      await expect(page.getByRole("heading", { name: "Profile" })).toBeVisible();
      await page.context().clearCookies();
      await page.goto(link);
      await button(page, "Sign in").click();
      await expect(page.getByText("used already").first()).toBeVisible();
    });

    test("somebody invited chooses a password and is in", async ({ page }) => {
      const { id, email } = await newPerson({ name: "R" });
      const token = `invitation-${id}`;
      await transaction((tx) => issueToken(tx, hashOf(token), { kind: "invitation", personId: id, email }));
      await page.goto(`/invitation/${token}`);
      await page.getByLabel("Your name").fill("Rosa Mirzoeva");
      await page.getByLabel("New password").fill("a quiet river in spring");
      await button(page, "Accept the invitation").click();
      await expect(page).toHaveURL((url) => url.pathname === "/");
      await page.goto(`/invitation/${token}`);
      await expect(page.getByText("This invitation was used already")).toBeVisible();
    });
  });

test("an administrator sets up a second factor before anything else, and gives it the next time", async ({ page }) => {
  const { id, email } = await newPerson({ isAdmin: true, passwordHash: await hashPassword(DEMO_PASSWORD) });
  await signIn(page, email, DEMO_PASSWORD);
  await button(page, "Begin").click();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  const [kept] = await db().select().from(people).where(eq(people.id, id));
  const app = new TOTP({ secret: Secret.fromBase32(kept?.totpSecret as string) });
  await page.getByRole("textbox", { name: "Code" }).fill(app.generate());
  await button(page, "Turn it on").click();
  await button(page, "Make new codes").click();
  const code =
    (await page
      .getByRole("listitem")
      .filter({ hasText: /^\w{4}-\w{4}-\w{4}-\w{4}$/ })
      .first()
      .textContent()) ?? "";

  await page.context().clearCookies();
  await signIn(page, email, DEMO_PASSWORD);
  await expect(page.getByRole("heading", { name: "Second step" })).toBeVisible();
  await page.goto("/profile");
  await expect(page.getByRole("heading", { name: "Second step" })).toBeVisible();
  await page.getByLabel("Code").fill(code);
  await button(page, "Go on").click();
  await expect(page).toHaveURL((url) => url.pathname !== "/second-factor");
  await page.goto("/profile");
  await expect(page.getByRole("heading", { name: "Profile" })).toBeVisible();
});

test("a changed password signs the person out elsewhere", async ({ page, browser, baseURL }) => {
  const { email } = await newPerson({ passwordHash: await hashPassword(DEMO_PASSWORD) });
  const other = await browser.newPage({ baseURL: baseURL as string, locale: "en" });
  for (const each of [page, other]) {
    await signIn(each, email, DEMO_PASSWORD);
    await expect(each.getByRole("heading", { name: "Profile" })).toBeVisible();
  }
  await page.goto("/profile/security");
  await page.getByLabel("New password").fill("rivers run to the sea");
  await button(page, "Change the password").click();
  await expect(page.getByText("Your password was changed").first()).toBeVisible();
  await other.goto("/profile");
  await expect(other.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
  await other.close();
});

test("the pages before sign-in and of one's account are accessible", async ({ page, as }) => {
  for (const path of [
    "/sign-in",
    "/sign-in/link",
    "/sign-in/link?token=t",
    "/forgot-password",
    "/invitation/none",
    "/sign-out",
  ]) {
    await page.goto(path);
    await accessible(page);
  }
  const madina = await as("Madina");
  for (const path of ["/profile", "/profile/security", "/profile/second-factor", "/sign-in/again"]) {
    await madina.goto(path);
    await accessible(madina);
  }
});
