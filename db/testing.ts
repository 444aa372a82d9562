/**
 * For tests of what works on the database: `import { expect, test } from "@/db/testing"`.
 * In such a test `db()` and `transaction()` speak to an empty, migrated database of that test alone,
 * with the rights the running app has; `database.owner` is a connection that may do anything, `database.url` its address.
 */
import { test as base } from "@playwright/test";
import postgres, { type Sql } from "postgres";
import { connectTo, disconnect } from "./client";
import { clone } from "./template";

export { expect } from "@playwright/test";

export type TestDatabase = { url: string; owner: Sql };

export const test = base.extend<{ database: TestDatabase }>({
  database: [
    async ({}, use) => {
      const { url, drop } = await clone(given("MAJLIS_TEST_SERVER"), given("MAJLIS_TEST_TEMPLATE"));
      const owner = postgres(url, { max: 3, onnotice: () => {} });
      await connectTo(url, { role: process.env.MAJLIS_TEST_ROLE });
      await use({ url, owner });
      await disconnect();
      await owner.end({ timeout: 1 });
      await drop();
    },
    { auto: true },
  ],
});

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with playwright.rules.config.ts`);
  return value;
}
