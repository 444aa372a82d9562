/** Sign-in through an OpenID Connect provider, against a real one. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, people, sessions } from "@/db/schema/people";
import { test as base, expect } from "./fixtures";
import { CLIENT, type IdentityProvider, startIdentityProvider } from "./identity-provider";
import { newPerson } from "./person";
import { freePort, type Instance, startInstance } from "./second-instance";

const test = base.extend<object, { provider: IdentityProvider; app: Instance; port: number }>({
  port: [async ({}, use) => use(await freePort()), { scope: "worker" }],
  provider: [
    async ({ port }, use) => {
      const provider = await startIdentityProvider(`http://127.0.0.1:${port}/api/auth/callback/oidc`);
      await use(provider);
      await provider.stop();
    },
    { scope: "worker" },
  ],
  app: [
    async ({ port, provider }, use) => {
      const app = await startInstance(port, {
        MAJLIS_URL: `http://127.0.0.1:${port}`,
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: CLIENT.client_id,
        OIDC_CLIENT_SECRET: CLIENT.client_secret,
        OIDC_NAME: "Committee ID",
      });
      await use(app);
      await app.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ app }, use) => use(app.url),
});

// One provider and one instance serve them all.
test.describe.configure({ mode: "default" });
test.use({ locale: "en" });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("whose address the provider vouches for is signed in, and known by issuer and subject from then on", async ({
      page,
      provider,
    }) => {
      const { id, email } = await newPerson({ name: "Dilnoza Karimova" });
      const subject = randomUUID();
      provider.people.set(subject, { email, email_verified: true });
      await signInAs(page, subject);
      await expect(page.getByRole("heading", { name: "Profile" })).toBeVisible();
      await expect(page.getByLabel("Name")).toHaveValue("Dilnoza Karimova");
      expect(await linkedTo(id)).toEqual([{ issuer: provider.issuer, subject }]);

      // Whatever becomes of the address, here or there.
      await db()
        .update(people)
        .set({ email: `${subject}@majlis.example` })
        .where(eq(people.id, id));
      provider.people.set(subject, { email: "elsewhere@majlis.example", email_verified: false });
      await page.context().clearCookies();
      await signInAs(page, subject);
      await expect(page.getByLabel("Name")).toHaveValue("Dilnoza Karimova");
      expect(await linkedTo(id)).toEqual([{ issuer: provider.issuer, subject }]);
    });

    test("an address the provider does not vouch for opens nothing and links nothing", async ({ page, provider }) => {
      const { id, email } = await newPerson();
      const subject = randomUUID();
      provider.people.set(subject, { email, email_verified: false });
      await signInAs(page, subject);
      await refused(page, "The sign-in service does not vouch for your e-mail address.");
      expect(await linkedTo(id)).toEqual([]);
      expect(await db().select().from(sessions).where(eq(sessions.personId, id))).toEqual([]);
    });

    test("somebody whom nobody invited is refused, and no person is made of them", async ({ page, provider }) => {
      const subject = randomUUID();
      const email = `${subject}@majlis.example`;
      provider.people.set(subject, { email, email_verified: true });
      await signInAs(page, subject);
      await refused(page, "There is no account for you here.");
      expect(await db().select().from(people).where(eq(people.email, email))).toEqual([]);
      expect(await db().select().from(accounts).where(eq(accounts.subject, subject))).toEqual([]);
    });
  });

async function signInAs(page: Page, subject: string) {
  // The provider's own pages ask for a font from elsewhere.
  await page.route(/fonts\.googleapis\.com/, (route) => route.abort());
  await page.goto("/sign-in?next=/profile");
  await page.getByRole("button", { name: "Sign in with Committee ID" }).click();
  await page.getByPlaceholder("Enter any login").fill(subject);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

async function refused(page: Page, sentence: string) {
  await expect(page).toHaveURL((url) => url.pathname === "/sign-in");
  await expect(page.getByText(sentence).first()).toBeVisible();
  await page.goto("/profile");
  await expect(page).toHaveURL((url) => url.pathname === "/sign-in");
}

const linkedTo = (personId: string) =>
  db()
    .select({ issuer: accounts.issuer, subject: accounts.subject })
    .from(accounts)
    .where(eq(accounts.personId, personId));
