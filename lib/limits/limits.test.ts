import { db } from "@/db/client";
import { rateLimits } from "@/db/schema/people";
import { expect, test } from "@/db/testing";
import { count, forgive } from "./perform";

test("ten tries are let through, however many come at once, and the next is refused", async () => {
  const answers = await Promise.all(Array.from({ length: 25 }, () => count("passwordTries", "rosa")));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "tooOften", params: { minutes: 15 } });
  expect((await count("passwordTries", "karim")).ok).toBe(true);
});

test("success forgives, and so does time", async () => {
  for (let times = 0; times < 7; times++) await count("codeTries", "rosa");
  expect((await count("codeTries", "rosa")).ok).toBe(false);
  await forgive("codeTries", "rosa");
  expect((await count("codeTries", "rosa")).ok).toBe(true);

  for (let times = 0; times < 7; times++) await count("codeTries", "rosa");
  const [window] = await db().select().from(rateLimits);
  await db()
    .update(rateLimits)
    .set({ windowStart: new Date((window?.windowStart.getTime() ?? 0) - 15 * 60_000) });
  expect((await count("codeTries", "rosa")).ok).toBe(true);
});
