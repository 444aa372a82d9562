import { db } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { measurements } from "@/db/schema/results";
import { expect, test } from "@/db/testing";
import { act, found, must } from "@/e2e/committee";
import { measured, planned, seenNow } from "@/e2e/framework";
import { compose } from "@/lib/notices/notify";
import type { Actor } from "@/lib/rules/hats";
import { acceptValues, enterValues, returnValues, submitValues } from "./perform";

test("those who accept hear of what waits for them, those who entered of what became of it, and nobody of their own act", async () => {
  const body = await found();
  const framework = await planned(body);
  const indicatorId = await measured(body, framework, { code: "OP1" });
  const { committeeId, projectId, periods } = framework;
  const where = { committeeId, projectId, periodId: periods[0] ?? "" };
  const { author, secretary, chair } = body;
  const enter = async (value: string) => {
    const cells = { [indicatorId]: { value, comment: "", seen: await seenNow(indicatorId, where.periodId) } };
    await must(act(author, (acting) => enterValues(acting, { ...where, cells })));
  };
  const submit = (who: Actor) => must(act(who, (acting) => submitValues(acting, where)));
  const ids = async () =>
    (await db().select().from(measurements)).filter(({ state }) => state === "submitted").map(({ id }) => id);
  const letters = async () => {
    const mails = await db().select().from(outbox).orderBy(outbox.queuedAt, outbox.id);
    await db().delete(outbox);
    return { mails, to: new Set(mails.map(({ template, recipientId }) => `${template} ${recipientId}`)) };
  };

  await enter("12.5");
  await submit(author);
  expect((await letters()).to).toEqual(new Set([`submitValues ${secretary.id}`, `submitValues ${chair.id}`]));

  const reason = "The gauge was read on another day.";
  const values = await ids();
  await must(act(secretary, (acting) => returnValues(acting, { ...where, values, reason })));
  const returned = await letters();
  expect(returned.to).toEqual(new Set([`returnValues ${author.id}`]));
  const { subject, text } = compose(returned.mails[0] as (typeof returned.mails)[number]);
  expect(subject).toMatch(/^Values returned: /);
  expect(text).toMatch(/1 value of yours was returned .* OP1\. The reason given: The gauge was read on another day\./);
  expect(text).toContain(`/results/periods/${where.periodId}`);

  await enter("12.7");
  await submit(secretary);
  await letters();
  const again = await ids();
  await must(act(chair, (acting) => acceptValues(acting, { ...where, values: again })));
  expect((await letters()).to).toEqual(new Set([`acceptValues ${author.id}`, `acceptValues ${secretary.id}`]));
});
