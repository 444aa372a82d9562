import { newKey } from "@/bin/verify-testing";
import { expect, test } from "@/db/testing";
import { act, found, must } from "@/e2e/committee";
import { addressOf, decided, publish } from "@/e2e/published";
import { issueAddendum } from "@/lib/addenda/perform";
import { makeCheckpoint } from "@/lib/checkpoints/perform";
import { env } from "@/lib/env";
import { changesOf, entryAt } from "@/lib/register/store";

test("whoever holds a decision’s page learns of the checkpoint over it, once, and of nothing that happens later", async () => {
  env().MAJLIS_SIGNING_KEY = newKey();
  const body = await found();
  const [id, other] = [await decided(body), await decided(body)];
  await must(publish(body, id));
  const address = await addressOf(id);
  const state = () => changesOf(body.slug, address);
  const unsigned = await state();
  expect(unsigned).toMatchObject({ count: 1, signed: 0 });
  expect((await entryAt(body.slug, address, null))?.checkpoint).toBeNull();

  const signed = await makeCheckpoint();
  const { checkpoint } = (await entryAt(body.slug, address, null)) ?? {};
  expect([signed?.number, checkpoint?.number]).toEqual([1, 1]);
  expect(await state()).toEqual({ ...unsigned, signed: 1, changedAt: new Date(signed?.at ?? "") });
  // The committee's list shows no checkpoint, and stays what it is.
  expect(await changesOf(body.slug)).toEqual(unsigned);

  await must(act(body.secretary, (acting) => issueAddendum(acting, { itemId: id, title: "Annex", body: "The list." })));
  expect((await makeCheckpoint())?.number).toBe(2);
  expect(await state()).toMatchObject({ count: 1, signed: 1 });
  expect(await changesOf(body.slug, await addressOf(other))).toEqual(unsigned);
});

test("a decision vouched for before it was published: its page tells so at once, and the next checkpoint changes nothing", async () => {
  env().MAJLIS_SIGNING_KEY = newKey();
  const body = await found();
  const id = await decided(body);
  const number = (await makeCheckpoint())?.number;
  await must(publish(body, id));
  const address = await addressOf(id);
  const first = await changesOf(body.slug, address);
  expect([first.signed, (await entryAt(body.slug, address, null))?.checkpoint?.number]).toEqual([number, number]);

  expect((await makeCheckpoint())?.number).toBe(Number(number) + 1);
  expect(await changesOf(body.slug, address)).toEqual(first);
  expect((await entryAt(body.slug, address, null))?.checkpoint?.number).toBe(number);
});
