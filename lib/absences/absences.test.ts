import { expect, test } from "@/db/testing";
import { act, found, must } from "@/e2e/committee";
import type { Actor } from "@/lib/rules/hats";
import * as perform from "./perform";
import { absencesOf, colleaguesOf } from "./store";

const declare = (who: Actor, from: string, until: string, alternateId: string | null = null) =>
  act(who, (acting) => perform.declareAbsence(acting, { from, until, note: "On leave.", alternateId }));

test("an absence is declared once, shown until it is over, and withdrawn by its own person alone", async () => {
  const { reviewers, secretary } = await found();
  const [reviewer] = reviewers;
  await must(declare(reviewer, "2098-12-20", "2099-01-10", secretary.id));
  const [absence] = await absencesOf(reviewer.id);
  expect(absence).toMatchObject({
    from: "2098-12-20",
    until: "2099-01-10",
    note: "On leave.",
    alternate: "secretary",
    running: false,
  });
  const absenceId = absence?.id ?? "";
  const withdraw = (who: Actor) => act(who, (acting) => perform.withdrawAbsence(acting, { absenceId }));
  expect(await withdraw(secretary)).toEqual({ ok: false, reason: "absenceGone" });
  await must(withdraw(reviewer));
  expect(await withdraw(reviewer)).toEqual({ ok: false, reason: "absenceGone" });
  expect(await absencesOf(reviewer.id)).toEqual([]);
});

test("absences do not overlap, by a single day neither, whoever is first", async ({ database: { owner } }) => {
  const { observer } = await found();
  await must(declare(observer, "2099-03-01", "2099-03-10"));
  const overlap = { ok: false, reason: "absenceOverlaps", params: { from: "2099-03-01", until: "2099-03-10" } };
  expect(await declare(observer, "2099-03-10", "2099-03-12")).toEqual(overlap);
  expect(await declare(observer, "2099-02-01", "2099-03-01")).toEqual(overlap);
  await must(declare(observer, "2099-03-11", "2099-03-12"));
  const both = await Promise.all([
    declare(observer, "2099-05-01", "2099-05-10"),
    declare(observer, "2099-05-10", "2099-05-12"),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  await expect(
    owner`insert into absences (person_id, from_day, until_day) values (${observer.id}, '2099-03-05', '2099-03-05')`,
  ).rejects.toMatchObject({ constraint_name: "absences_once" });
});

test("refused: an absence that is over, and an alternate who shares no committee", async () => {
  const [body, elsewhere] = [await found(), await found()];
  expect(await declare(body.chair, "2020-01-01", "2020-01-31")).toEqual({ ok: false, reason: "absenceOver" });
  for (const stranger of [elsewhere.chair, body.chair])
    expect(await declare(body.chair, "2099-01-01", "2099-01-31", stranger.id)).toEqual({
      ok: false,
      reason: "notColleague",
    });
  const names = (await colleaguesOf(body.chair.id)).map(({ name }) => name);
  expect(names).toContain("secretary");
  expect(names).not.toContain("chair");
});
