import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { expect, test } from "@/db/testing";
import { act, found, must } from "@/e2e/committee";
import * as perform from "./perform";
import { SaveCommittee, SaveDelegation } from "./schema";
import * as store from "./store";

const reason = "decided at the last meeting";
const rac = {
  name: {
    en: "Regional Advisory Committee",
    ru: "Региональный консультативный комитет",
    uz: "Mintaqaviy maslahat qoʻmitasi",
  },
  slug: "rac",
  symbol: "RAC",
  ballotDays: 14,
  reviewDays: 10,
  absenceDays: 3,
  othersReviews: "always" as const,
  timezone: "Asia/Dushanbe",
  numbering: "year" as const,
  meeting: 0,
  sitting: false,
  publishedPositions: "counts" as const,
};
const tajikistan = {
  code: "TJ",
  name: { en: "Tajikistan", ru: "", uz: "" },
  timezone: "Asia/Dushanbe",
  votes: true,
  groups: [],
  attributes: {},
  weights: {},
};

test("a committee is added, changed, closed and opened again, each with one entry", async () => {
  const admin = await administrator();
  const { id } = await must(admin((acting) => perform.saveCommittee(acting, rac)));
  await must(
    admin((acting) =>
      perform.saveCommittee(acting, { ...rac, id, ballotDays: 21, name: { ...rac.name, ru: "", uz: "" } }),
    ),
  );
  expect(await store.committeeBySlug("rac")).toMatchObject({
    ballotDays: 21,
    name: { en: rac.name.en },
    closedAt: null,
  });

  await must(admin((acting) => perform.closeCommittee(acting, { committeeId: id, reason })));
  expect(await admin((acting) => perform.closeCommittee(acting, { committeeId: id, reason }))).toEqual({
    ok: false,
    reason: "alreadyClosed",
  });
  expect(await admin((acting) => perform.saveDelegation(acting, { ...tajikistan, committeeId: id }))).toEqual({
    ok: false,
    reason: "committeeClosed",
  });
  await must(admin((acting) => perform.reopenCommittee(acting, { committeeId: id, reason })));

  expect(await recorded()).toEqual([
    { act: "saveCommittee", data: { added: true } },
    { act: "saveCommittee", data: { changes: { ballotDays: [14, 21], name: [rac.name, { en: rac.name.en }] } } },
    { act: "closeCommittee", data: { reason } },
    { act: "reopenCommittee", data: { reason } },
  ]);
});

test("address, symbol and code are one committee's, one delegation's", async () => {
  const admin = await administrator();
  const { id: committeeId } = await must(admin((acting) => perform.saveCommittee(acting, rac)));
  expect(await admin((acting) => perform.saveCommittee(acting, { ...rac, symbol: "OTHER" }))).toEqual({
    ok: false,
    reason: "slugTaken",
  });
  expect(await admin((acting) => perform.saveCommittee(acting, { ...rac, slug: "other" }))).toEqual({
    ok: false,
    reason: "symbolTaken",
  });
  await must(admin((acting) => perform.saveDelegation(acting, { ...tajikistan, committeeId })));
  expect(await admin((acting) => perform.saveDelegation(acting, { ...tajikistan, committeeId }))).toEqual({
    ok: false,
    reason: "codeTaken",
  });
  const [delegation] = await store.delegationsOf(committeeId);
  await must(
    admin((acting) =>
      perform.saveDelegation(acting, {
        ...tajikistan,
        committeeId,
        id: delegation?.id,
        name: { en: "Republic of Tajikistan", ru: "", uz: "" },
      }),
    ),
  );
  expect(await store.delegationsOf(committeeId)).toMatchObject([
    { code: "TJ", name: { en: "Republic of Tajikistan" }, seated: 0 },
  ]);
  expect(await store.listCommittees()).toMatchObject([{ symbol: "RAC", delegations: 1, people: 0 }]);
});

test("a delegation of one committee is not changed through another", async () => {
  const admin = await administrator();
  const { id: committeeId } = await must(admin((acting) => perform.saveCommittee(acting, rac)));
  const { id: otherId } = await must(
    admin((acting) => perform.saveCommittee(acting, { ...rac, slug: "other", symbol: "OTH" })),
  );
  await must(admin((acting) => perform.saveDelegation(acting, { ...tajikistan, committeeId })));
  const [delegation] = await store.delegationsOf(committeeId);
  expect(
    await admin((acting) =>
      perform.saveDelegation(acting, { ...tajikistan, committeeId: otherId, id: delegation?.id }),
    ),
  ).toEqual({ ok: false, reason: "notFound" });
});

test("nobody but an administrator of this moment does any of it, and refusals leave no entry", async () => {
  const admin = await administrator();
  const { id: committeeId } = await must(admin((acting) => perform.saveCommittee(acting, rac)));
  await must(admin((acting) => perform.saveDelegation(acting, { ...tajikistan, committeeId })));
  const [{ id: delegationId } = { id: "" }] = await store.delegationsOf(committeeId);
  const id = await person(false);
  const attempts: Parameters<typeof act>[1][] = [
    (acting) => perform.saveCommittee(acting, { ...rac, slug: "mine", symbol: "MINE" }),
    (acting) => perform.closeCommittee(acting, { committeeId, reason }),
    (acting) => perform.reopenCommittee(acting, { committeeId, reason }),
    (acting) => perform.saveDelegation(acting, { ...tajikistan, code: "UZ", committeeId }),
    (acting) => perform.closeDelegation(acting, { delegationId, reason }),
    (acting) => perform.reopenDelegation(acting, { delegationId, reason }),
  ];
  for (const isAdmin of [false, true]) {
    for (const attempt of attempts)
      expect(await act({ id, isAdmin, seats: [], conflicts: [] }, attempt)).toMatchObject({
        ok: false,
        reason: "onlyHats",
      });
  }
  expect(await recorded()).toHaveLength(2);
});

for (const [says, values, complaints] of [
  ["as it should be", {}, []],
  ["a name in English", { name: { en: " ", ru: "Комитет", uz: "" } }, ["name.en"]],
  ["an address of small letters", { slug: "Rac!" }, ["slug"]],
  ["a symbol of capitals", { symbol: "rac/1" }, ["symbol"]],
  ["days that can be counted", { ballotDays: "0", reviewDays: "1.5" }, ["ballotDays", "reviewDays"]],
  ["a zone that exists", { timezone: "Asia/Atlantis" }, ["timezone"]],
  ["nothing else", { closedAt: "2026-01-01" }, [""]],
] as const) {
  test(`the committee's form: ${says}`, () => {
    const parsed = SaveCommittee.safeParse({ ...rac, sitting: undefined, ...values });
    expect(parsed.error?.issues.map(({ path }) => path.join(".")) ?? []).toEqual(complaints);
  });
}

test("delegations are listed by their codes as people count", async () => {
  const { committeeId } = await found(11);
  const codes = (await store.delegationsOf(committeeId)).map(({ code }) => code);
  expect(codes).toEqual(Array.from({ length: 11 }, (_, at) => `D${at}`));
});

test("the delegation's form wants a code", () => {
  const { code, name, timezone } = tajikistan;
  const form = { code, name, timezone, committeeId: randomUUID(), votes: "on" };
  expect(SaveDelegation.parse(form)).toMatchObject({ votes: true, groups: [], weights: {} });
  expect(SaveDelegation.safeParse({ ...form, code: "t" }).success).toBe(false);
});

test("what rules count a delegation by is entered line by line", () => {
  const { code, name, timezone } = tajikistan;
  const form = { code, name, timezone, committeeId: randomUUID() };
  const wrong = (more: object) => SaveDelegation.safeParse({ ...form, ...more }).error?.issues[0]?.message;
  expect(
    SaveDelegation.parse({
      ...form,
      groups: "permanent\nupstream",
      weights: "population = 10000000\nvote = 1/2",
      attributes: "basin = Amu Darya",
    }),
  ).toMatchObject({
    votes: false,
    groups: ["permanent", "upstream"],
    weights: { population: "10000000", vote: "1/2" },
    attributes: { basin: "Amu Darya" },
  });
  expect(wrong({ weights: "vote = half" })).toBe("weights");
  expect(wrong({ weights: "vote = -1" })).toBe("weights");
  expect(wrong({ weights: "vote" })).toBe("pairs");
  expect(wrong({ groups: "two words" })).toBe("groups");
});

async function administrator() {
  const id = await person(true);
  return <T>(run: Parameters<typeof act<T>>[1]) => act({ id, isAdmin: true, seats: [], conflicts: [] }, run);
}

async function person(isAdmin: boolean): Promise<string> {
  const id = randomUUID();
  await db()
    .insert(people)
    .values({ id, name: "Somebody", email: `${id}@majlis.example`, isAdmin });
  return id;
}

const recorded = async () => [
  ...(await db().execute<{ act: string; data: unknown }>(sql`select act, data from admin_events order by at, id`)),
];
