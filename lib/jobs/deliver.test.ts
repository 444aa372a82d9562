import { eq } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { items } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { test as base, expect } from "@/db/testing";
import { found } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { type MailServer, startMailServer } from "@/e2e/mail-server";
import { env } from "@/lib/env";
import { type Letter, mailer } from "@/lib/notices/notify";
import { queueMail } from "@/lib/notices/perform";
import { deliverDue } from "./deliver";

const test = base.extend<{ server: MailServer; send: (letter: Letter) => Promise<unknown> }>({
  server: async ({}, use) => {
    const server = await startMailServer();
    await use(server);
    await server.stop();
  },
  send: async ({ server }, use) => {
    const before = env().SMTP_URL;
    env().SMTP_URL = server.url;
    const transport = mailer();
    await use(async (letter) => transport?.sendMail(letter));
    transport?.close();
    env().SMTP_URL = before;
  },
});

const queueTo = (email: string, params: Record<string, string> = { link: "http://localhost/l" }, template = "signIn") =>
  transaction((tx) => queueMail(tx, { email, locale: "en", template, params }));

const mailTo = async (email: string) => {
  const [mail] = await db().select().from(outbox).where(eq(outbox.email, email));
  if (!mail) throw new Error(`no mail to ${email}`);
  return mail;
};

test("what acts on an item cause arrives, to each in their language", async ({ server, send }) => {
  const body = await found();
  await db().update(people).set({ locale: "ru" }).where(eq(people.id, body.secretary.id));
  const title = "Тарифы на воду — and “what they cost”";
  const id = await filed(body, "policyNote", "inReview", { title, reviewer: false });
  const [item] = await db().select().from(items).where(eq(items.id, id));

  expect(await deliverDue(send)).toBe(3);
  expect(await deliverDue(send)).toBe(0);

  const arrived = async (personId: string) => {
    const [person] = await db().select().from(people).where(eq(people.id, personId));
    return server.received.filter(({ to }) => to.includes(person?.email ?? ""));
  };
  const open = `${env().MAJLIS_URL}/c/${body.slug}/items/${id}`;
  expect(await arrived(body.secretary.id)).toEqual([
    expect.objectContaining({ subject: `${item?.symbol}: подан документ`, text: expect.stringContaining(title) }),
  ]);
  expect((await arrived(body.secretary.id))[0]?.text).toContain(`Открыть документ: ${open}`);
  expect(await arrived(body.author.id)).toEqual([
    expect.objectContaining({ text: expect.stringContaining(`Open it here: ${open}`) }),
  ]);
  for (const { sentAt, error, tries } of await db().select().from(outbox))
    expect({ sentAt, error, tries }).toEqual({ sentAt: expect.any(Date), error: null, tries: 1 });
});

test("two workers side by side send each mail once", async ({ server, send }) => {
  const addresses = Array.from({ length: 30 }, (_, at) => `person-${at}@majlis.example`);
  for (const email of addresses) await queueTo(email);

  const sent = await Promise.all([deliverDue(send), deliverDue(send)]);

  expect(Math.min(...sent)).toBeGreaterThan(0);
  expect(server.received.flatMap(({ to }) => to).sort()).toEqual(addresses.sort());
});

test("mail that is refused waits longer each time, is given up after the last, and is never called sent", async ({
  server,
  send,
  database,
}) => {
  await queueTo("person@majlis.example");
  server.refuseWith("mailbox busy");
  for (const pause of [30, 120, 600, 3600, 21600]) {
    const before = Date.now();
    expect(await deliverDue(send)).toBe(0);
    const { sentAt, failedAt, error, dueAt } = await mailTo("person@majlis.example");
    expect({ sentAt, failedAt, error }).toEqual({
      sentAt: null,
      failedAt: null,
      error: expect.stringContaining("mailbox busy"),
    });
    // Counted from some instant between its being sent and now.
    expect(dueAt.getTime()).toBeGreaterThanOrEqual(before + pause * 1000 - 1000);
    expect(dueAt.getTime()).toBeLessThanOrEqual(Date.now() + pause * 1000 + 1000);
    await database.owner`update outbox set due_at = now()`;
  }
  await deliverDue(send);
  expect(await mailTo("person@majlis.example")).toMatchObject({ sentAt: null, failedAt: expect.any(Date), tries: 6 });

  server.refuseWith(null);
  await database.owner`update outbox set due_at = now()`;
  expect(await deliverDue(send)).toBe(0);
  expect(server.received).toEqual([]);
});

test("mail that was refused once arrives at the next try, and not before it is due", async ({
  server,
  send,
  database,
}) => {
  await queueTo("person@majlis.example");
  server.refuseWith("try later");
  await deliverDue(send);
  server.refuseWith(null);
  expect(await deliverDue(send)).toBe(0);
  await database.owner`update outbox set due_at = now()`;
  expect(await deliverDue(send)).toBe(1);
  expect(await mailTo("person@majlis.example")).toMatchObject({ sentAt: expect.any(Date), error: null, tries: 2 });
});

test("while a mail server takes its time, no transaction is open", async ({ database }) => {
  await queueTo("person@majlis.example");
  let open: number | undefined;
  await deliverDue(async () => {
    const [row] = await database.owner`select count(*)::int as open from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`;
    open = row?.open;
  });
  expect(open).toBe(0);
});

test("a line break in a title makes no header", async ({ server, send }) => {
  const title = "Tariffs\r\nBcc: spy@majlis.example\r\n\r\nDear all";
  await queueTo("person@majlis.example", { symbol: title, title, slug: "rac" }, "submit");
  expect(await deliverDue(send)).toBe(1);
  const [mail] = server.received;
  expect(mail?.to).toEqual(["person@majlis.example"]);
  expect([...(mail?.headers.keys() ?? [])]).not.toContain("bcc");
  expect(mail?.subject).toBe("Tariffs Bcc: spy@majlis.example Dear all was submitted");
});
