import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { projectEvents } from "@/db/schema/projects";
import { measurements } from "@/db/schema/results";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { type Framework, measured, planned, seenNow } from "@/e2e/framework";
import { closePeriod, reopenPeriod } from "@/lib/periods/perform";
import { cellKey } from "@/lib/rules/cell-key";
import type { Actor } from "@/lib/rules/hats";
import type { Verdict } from "@/lib/rules/verdict";
import { acceptValues, enterValues, returnValues, submitValues } from "./perform";

type Typed = Record<string, { value?: string | null; comment?: string; seen?: string }>;

/** A framework with one indicator, and its acts for a period, the first unless said. */
async function sheet(given = {}) {
  const body = await found();
  const framework = await planned(body);
  const indicatorId = await measured(body, framework, { code: "OP1", ...given });
  return { body, framework, indicatorId, ...actsOn(body, framework) };
}

function actsOn(body: Body, { committeeId, projectId, periods }: Framework) {
  const at = (nth: number) => ({ committeeId, projectId, periodId: periods[nth] ?? "" });
  const enter = (cells: Typed, { who = body.author, nth = 0 }: { who?: Actor; nth?: number } = {}) =>
    act(who, (acting) =>
      enterValues(acting, {
        ...at(nth),
        cells: Object.fromEntries(
          Object.entries(cells).map(([key, { value = null, comment = "", seen = "" }]) => [
            key,
            { value, comment, seen },
          ]),
        ),
      }),
    );
  const submit = (nth = 0, who = body.author) => act(who, (acting) => submitValues(acting, at(nth)));
  const chosen = async (nth: number) =>
    (
      await db()
        .select()
        .from(measurements)
        .where(eq(measurements.periodId, at(nth).periodId))
    )
      .filter(({ state }) => state === "submitted")
      .map(({ id }) => id);
  const accept = async (nth = 0, who = body.secretary, values?: string[]) => {
    const ids = values ?? (await chosen(nth));
    return act(who, (acting) => acceptValues(acting, { ...at(nth), values: ids }));
  };
  const giveBack = async (reason: string, nth = 0, who = body.secretary) => {
    const values = await chosen(nth);
    return act(who, (acting) => returnValues(acting, { ...at(nth), values, reason }));
  };
  const states = async () =>
    (
      await db()
        .select()
        .from(measurements)
        .where(eq(measurements.periodId, at(0).periodId))
        .orderBy(measurements.enteredAt)
    ).map(({ state, value, comment }) =>
      [state, value, comment].filter((each) => each !== "" && each !== null).join(" "),
    );
  return { at, enter, submit, accept, giveBack, states };
}

const said = async (verdict: Promise<Verdict<unknown>> | Verdict<unknown>) => {
  const answer = await verdict;
  return answer.ok ? "yes" : answer.reason;
};

test("a value is entered, submitted and accepted, and each act is in the project's history", async () => {
  const { framework, indicatorId, enter, submit, accept, states } = await sheet();
  await must(enter({ [indicatorId]: { value: "12.5", comment: "Two reaches." } }));
  expect(await states()).toEqual(["draft 12.5 Two reaches."]);
  await must(submit());
  await must(accept());
  expect(await states()).toEqual(["accepted 12.5 Two reaches."]);
  const events = await db()
    .select({ act: projectEvents.act, data: projectEvents.data })
    .from(projectEvents)
    .where(eq(projectEvents.projectId, framework.projectId))
    .orderBy(projectEvents.id);
  expect(events.slice(-3)).toEqual([
    {
      act: "enterValues",
      data: expect.objectContaining({ entered: [{ code: "OP1", value: "12.5", comment: "Two reaches." }] }),
    },
    { act: "submitValues", data: expect.objectContaining({ submitted: 1 }) },
    { act: "acceptValues", data: expect.objectContaining({ accepted: [{ code: "OP1", value: "12.5" }] }) },
  ]);
});

test("a returned value carries its reason, is entered anew and goes again", async () => {
  const { indicatorId, framework, enter, submit, accept, giveBack, states } = await sheet();
  await must(enter({ [indicatorId]: { value: "125" } }));
  await must(submit());
  expect(
    await said(
      enter({ [indicatorId]: { value: "12.5", seen: await seenNow(indicatorId, framework.periods[0] ?? "") } }),
    ),
  ).toBe("valueSubmitted");
  await must(giveBack("A slipped point? Last year it was 11."));
  const [row] = await db().select().from(measurements);
  expect(row).toMatchObject({ state: "returned", reason: "A slipped point? Last year it was 11." });
  expect(await said(submit())).toBe("nothingToSubmit");
  await must(enter({ [indicatorId]: { value: "12.5", seen: await seenNow(indicatorId, framework.periods[0] ?? "") } }));
  await must(submit());
  await must(accept());
  expect(await states()).toEqual(["accepted 12.5"]);
});

test("a correction counts once it is accepted; what counted before is kept", async () => {
  const { indicatorId, framework, enter, submit, accept, states } = await sheet();
  const seen = () => seenNow(indicatorId, framework.periods[0] ?? "");
  await must(enter({ [indicatorId]: { value: "12" } }));
  await must(submit());
  await must(accept());
  expect(await said(enter({ [indicatorId]: { value: null, seen: await seen() } }))).toBe("acceptedStays");
  await must(enter({ [indicatorId]: { value: "13", seen: await seen() } }));
  expect(await states()).toEqual(["accepted 12", "draft 13"]);
  await must(submit());
  await must(accept());
  expect(await states()).toEqual(["superseded 12", "accepted 13"]);
});

test("a sheet is sent whole: what did not change is left alone, an emptied draft is taken back", async () => {
  const { body, framework, indicatorId, enter, states } = await sheet();
  const other = await measured(body, framework, { code: "OP2" });
  const period = framework.periods[0] ?? "";
  await must(enter({ [indicatorId]: { value: "1" }, [other]: { value: "2" } }));
  const seen = { [indicatorId]: await seenNow(indicatorId, period), [other]: await seenNow(other, period) };
  const both = (one: string | null, two: string) => ({
    [indicatorId]: { value: one, seen: seen[indicatorId] ?? "" },
    [other]: { value: two, seen: seen[other] ?? "" },
  });
  expect(await said(enter(both("1", "2.0")))).toBe("nothingEntered");
  await must(enter(both(null, "2")));
  expect(await states()).toEqual(["draft 2"]);
});

test("who was slower is told, and overwrites nothing", async () => {
  const { body, indicatorId, enter, states } = await sheet();
  await must(enter({ [indicatorId]: { value: "1" } }));
  expect(await said(enter({ [indicatorId]: { value: "9" } }, { who: body.colleague }))).toBe("valueChangedMeanwhile");
  expect(await states()).toEqual(["draft 1"]);
});

test("nobody accepts what they entered or submitted; members, reviewers and observers accept nothing", async () => {
  const { body, indicatorId, enter, submit, accept, states } = await sheet();
  await must(enter({ [indicatorId]: { value: "1" } }, { who: body.secretary }));
  await must(submit());
  expect(await said(accept())).toBe("ownValue");
  for (const who of [body.author, body.observer, body.reviewers[0]])
    expect(await said(accept(0, who))).toBe("onlyHats");
  expect(await said(enter({ [indicatorId]: { value: "2" } }, { who: body.observer }))).toBe("onlyHats");
  await must(accept(0, body.chair));
  expect(await states()).toEqual(["accepted 1"]);
});

test("two who accept at once accept once", async () => {
  const { body, indicatorId, enter, submit, accept, states } = await sheet();
  await must(enter({ [indicatorId]: { value: "1" } }));
  await must(submit());
  const answers = await Promise.all([said(accept(0, body.secretary)), said(accept(0, body.chair))]);
  expect(answers.toSorted()).toEqual(["notSubmitted", "yes"]);
  expect(await states()).toEqual(["accepted 1"]);
});

test("a closed period is locked, for the app and in the database; reopened with a reason it is open", async ({
  database,
}) => {
  const { body, framework, indicatorId, at, enter, submit, accept, states } = await sheet();
  const close = () => act(body.secretary, (acting) => closePeriod(acting, at(0)));
  await must(enter({ [indicatorId]: { value: "1" } }));
  expect(await said(close())).toBe("valuesUnderWay");
  await must(submit());
  await must(accept());
  await must(close());
  const seen = await seenNow(indicatorId, framework.periods[0] ?? "");
  expect(await said(enter({ [indicatorId]: { value: "2", seen } }))).toBe("periodClosed");
  const locked = expect.objectContaining({ code: "23001" });
  const insert = database.owner`insert into measurements (indicator_id, period_id, value) values (${indicatorId}, ${at(0).periodId}, 5)`;
  expect(
    await insert.then(
      () => "done",
      (error: unknown) => error,
    ),
  ).toEqual(locked);
  expect(
    await said(act(body.author, (acting) => reopenPeriod(acting, { ...at(0), reason: "A late report came." }))),
  ).toBe("onlyHats");
  await must(act(body.chair, (acting) => reopenPeriod(acting, { ...at(0), reason: "A late report came." })));
  await must(enter({ [indicatorId]: { value: "2", seen } }));
  expect(await states()).toEqual(["accepted 1", "draft 2"]);
});

test("an accepted value is never changed or removed, not even by the database's owner", async ({ database }) => {
  const { indicatorId, enter, submit, accept } = await sheet();
  await must(enter({ [indicatorId]: { value: "1" } }));
  await must(submit());
  await must(accept());
  const refusal = expect.objectContaining({ code: "23001" });
  for (const statement of [
    "update measurements set value = 2",
    "update measurements set state = 'draft'",
    "delete from measurements",
    "truncate measurements cascade",
  ])
    expect(
      await database.owner.unsafe(statement).then(
        () => "done",
        (error: unknown) => error,
      ),
      statement,
    ).toEqual(refusal);
});

test("parts are reported beside the total; unknown parts, indicators of others and days to come are not", async () => {
  const { body, indicatorId, enter, states } = await sheet({ disaggregations: "Sex: women, men" });
  const part = (name: string) => cellKey({ indicatorId, dimension: "Sex", part: name });
  await must(enter({ [indicatorId]: { value: "10" }, [part("women")]: { value: "6" }, [part("men")]: { value: "4" } }));
  expect((await states()).toSorted()).toEqual(["draft 10", "draft 4", "draft 6"]);
  expect(await said(enter({ [part("children")]: { value: "1" } }))).toBe("notFound");
  const elsewhere = await measured(body, await planned(body));
  expect(await said(enter({ [elsewhere]: { value: "1" } }))).toBe("notFound");
  expect(await said(enter({ [indicatorId]: { value: "1" } }, { nth: 2 }))).toBe("periodNotBegun");
});

test("what is described has a comment and no number", async () => {
  const { indicatorId, enter, states } = await sheet({
    measure: "qualitative",
    unit: "",
    baseline: "",
    baselineYear: "",
  });
  expect(await said(enter({ [indicatorId]: { value: "1", comment: "Well." } }))).toBe("noNumberHere");
  await must(enter({ [indicatorId]: { comment: "Users at the head trust the calendar." } }));
  expect(await states()).toEqual(["draft Users at the head trust the calendar."]);
});
