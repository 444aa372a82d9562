import { eq, like, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { followUpReminders, recommendations } from "@/db/schema/follow-up";
import { expect, test } from "@/db/testing";
import { found } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { compose } from "@/lib/notices/notify";
import { remindOfFollowUp } from "./notify";

test("secretaries are reminded of each stage once, while it is open, and nobody else", async ({ database }) => {
  const body = await found();
  await filed(body, "oversightReview", "adopted");
  const [first] = await db().select().from(recommendations);
  const recommendationId = first?.id ?? "";
  await db().delete(followUpReminders);
  await db().delete(recommendations).where(ne(recommendations.id, recommendationId));
  await db().update(recommendations).set({ dueOn: "2026-06-30" }).where(eq(recommendations.id, recommendationId));
  const mails = async () => {
    const rows = await db()
      .select()
      .from(outbox)
      .where(like(outbox.template, "remindFollowUp.%"))
      .orderBy(outbox.queuedAt, outbox.id);
    return rows.map(({ template, recipientId }) => [template, recipientId === body.secretary.id]);
  };
  for (const day of ["2026-06-20", "2026-06-27", "2026-06-28", "2026-06-30", "2026-07-01"])
    await remindOfFollowUp(new Date(`${day}T06:00:00Z`));
  expect(await mails()).toEqual([
    ["remindFollowUp.soon", true],
    ["remindFollowUp.today", true],
  ]);
  const [mail] = await db().select().from(outbox).where(like(outbox.template, "remindFollowUp.today"));
  if (!mail) throw new Error("No mail.");
  const { subject, text } = compose(mail);
  expect(subject).toMatch(/^Due today: recommendation 1 of /);
  expect(text).toContain("Record the response to it");
  expect(text).toMatch(/\nAddressee: .+\n\nOpen it here: http:.+\/follow-up\n/);
  await db().update(recommendations).set({ closedAt: new Date() });
  await remindOfFollowUp(new Date("2026-07-20T06:00:00Z"));
  await db().update(recommendations).set({ closedAt: null });
  await remindOfFollowUp(new Date("2026-12-20T06:00:00Z"));
  expect(await mails()).toHaveLength(2);
  // Of their own nobody is reminded, as it waits in no inbox of theirs either.
  await database.owner`update items set author_id = ${body.secretary.id}`;
  await remindOfFollowUp(new Date("2026-07-04T06:00:00Z"));
  expect(await mails()).toHaveLength(2);
  await database.owner`update items set author_id = ${body.author.id}`;
  await db().update(recommendations).set({ response: "rejected" });
  await remindOfFollowUp(new Date("2026-07-20T06:00:00Z"));
  expect(await mails(), "who rejected has answered").toHaveLength(2);
  await db().update(recommendations).set({ response: "accepted" });
  await Promise.all([1, 2, 3].map(() => remindOfFollowUp(new Date("2026-07-20T06:00:00Z"))));
  expect((await mails()).map(([template]) => template)).toEqual([
    "remindFollowUp.soon",
    "remindFollowUp.today",
    "remindFollowUp.veryLate",
  ]);
});
