import { count, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { events, items } from "@/db/schema/items";
import { ADMIN_ACTS, COMMITTEE_ACTS, ITEM_ACTS } from "@/lib/rules/access";
import { hatsOf } from "@/lib/rules/hats";
import { cell, MATRIX_ACTS, type MatrixAct } from "@/lib/rules/matrix";
import { STEP_ACTIONS, standardRoute } from "@/lib/rules/route";
import { SITUATIONS, type Situation, type SituationName, standIn } from "@/lib/rules/situations";
import { granted } from "@/lib/rules/verdict";
import { type Confidentiality, STATUSES, type Status } from "@/lib/rules/words";
import { APART, ON_PROJECTS } from "./apart-actions";
import { type Answer, actionsOf, type Callable, callAction } from "./call";
import { FAR } from "./filed";
import { expect, test } from "./fixtures";
import { ITEM_ACTIONS } from "./item-actions";
import { type House, type Placed, place, settle } from "./situations";

const PEOPLE = Object.keys(SITUATIONS) as SituationName[];
const ACTIONS = actionsOf(".next");
const idOf = (name: string) => {
  const [noun, exported] = name.split("#");
  const id = ACTIONS.get(`lib/${noun}/actions.ts#${exported}`);
  if (!id) throw new Error(`No server action ${name} in the build.`);
  return id;
};

/** The action of an act or step, as a form would send it. */
function command(act: MatrixAct, house: House, placed: Placed): [string, Record<string, string>] | undefined {
  const own = ITEM_ACTIONS[act];
  if (own) return own(house, placed);
  if (!STEP_ACTIONS.some((step) => step === act)) return undefined;
  const said = { reason: "Because the matrix says so.", days: "7", expiresAt: FAR, nobodyObjects: "on" };
  return ["steps#takeStep", { itemId: placed.id, action: act, ...said }];
}

const call = (base: string, [name, fields]: [string, Record<string, string>], cookie: string) =>
  callAction(base, idOf(name), fields, { cookie });

/** Yes, or the reason for no, as the answer of a form tells it. */
const said = (answer: Answer) => (answer.ok || answer.redirect ? "yes" : (answer.because ?? `status ${answer.status}`));

/** What stands in the way of those alone who may: nothing here is decided, public, or published; they preside already. */
const BEYOND_RIGHTS = new Set([
  "committeeNotPublic",
  "restrictedNotPublic",
  "notDecided",
  "notPublished",
  "presidesAlready",
]);
const ofRights = (said: string) => (BEYOND_RIGHTS.has(said) ? "yes" : said);

/** A restricted text whose silence was broken is back with those named on it; the delegations asked may still object. */
function stillHeard(who: SituationName, act: MatrixAct, status: Status) {
  const { actor, item } = standIn(who, { status, confidentiality: "restricted" });
  return act === "answerSilence" && status === "inReview" && hatsOf(actor, item).includes("delegate");
}

for (const confidentiality of ["committee", "restricted"] as const satisfies Confidentiality[])
  for (const who of PEOPLE)
    test(`the server answers ${who} as the matrix says: ${confidentiality} items`, async ({ baseURL: base = "" }) => {
      test.slow();
      const house = await settle();
      const cookie = house.cookies[who];
      const wrong: string[] = [];
      const check = (status: Status, act: string, expected: string, actual: string) => {
        if (expected !== actual) wrong.push(`${act} ${status}: ${expected} by the rulebook, ${actual} by the server`);
      };
      for (const status of STATUSES) {
        const shared = await place(house, who, status, confidentiality);
        const page = await fetch(`${base}/c/${house.slug}/items/${shared.id}`, {
          headers: { cookie },
          redirect: "manual",
        });
        check(
          status,
          "readItem",
          cell(standardRoute, who, "readItem", status, confidentiality).ok ? "200" : "404",
          String(page.status),
        );
        for (const act of MATRIX_ACTS) {
          const heard = stillHeard(who, act, status);
          const verdict = heard ? granted : cell(standardRoute, who, act, status, confidentiality);
          // What succeeds changes the item, so that each success has one of its own.
          const placed = verdict.ok ? await place(house, who, status, confidentiality, act) : shared;
          const posted = command(act, house, placed);
          if (posted)
            check(status, act, verdict.ok ? "yes" : verdict.reason, ofRights(said(await call(base, posted, cookie))));
        }
        const [untouched] = await db()
          .select({ status: items.status, version: items.version })
          .from(items)
          .where(eq(items.id, shared.id));
        const [recorded] = await db().select({ count: count() }).from(events).where(eq(events.itemId, shared.id));
        expect([untouched, recorded]).toEqual([{ status, version: 1 }, { count: 0 }]);
      }
      expect(wrong).toEqual([]);
    });

test("acts apart from items are refused to everybody but those who may", async ({ baseURL: base = "" }) => {
  test.slow();
  const house = await settle();
  const wrong: string[] = [];
  for (const who of PEOPLE) {
    const { roles, delegation, isAdmin = false }: Situation = SITUATIONS[who];
    for (const [act, posted] of Object.entries(APART)) {
      const row = COMMITTEE_ACTS[act as keyof typeof COMMITTEE_ACTS] as { hats: readonly string[] } | undefined;
      const hats = delegation && roles.includes("member") ? [...roles, "delegate"] : roles;
      const allowed = row ? hats.some((hat) => row.hats.includes(hat)) : isAdmin;
      const answer = said(await call(base, posted(house), house.cookies[who]));
      const refused = answer === "onlyHats" || (act in ON_PROJECTS && answer === "notFound");
      if (allowed === refused) wrong.push(`${who} ${act}: ${answer}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("every server action of the build is in the matrix, or is one that visitors use", async ({
  baseURL: base = "",
}) => {
  const house = await settle();
  const placed = await place(house, "author", "draft", "committee");
  const guarded = [
    ...MATRIX_ACTS.flatMap((act) => command(act, house, placed) ?? []),
    ...Object.values(APART).map((posted) => posted(house)),
  ];
  const names = new Set(
    guarded
      .flatMap((posted) => (Array.isArray(posted) ? [posted[0]] : [posted]))
      .filter((name) => typeof name === "string"),
  );
  const elsewhere =
    /^lib\/(sign-in|demo|appearance|languages|session|invitations|tokens|profile|security|second-factor|passwords|accounts|views|drafts|interests|absences|expertise)\//;
  const unknown = [...ACTIONS.keys()].filter(
    (name) => !names.has(name.replace(/^lib\/(.*)\/actions\.ts/, "$1")) && !elsewhere.test(name),
  );
  expect(unknown).toEqual([]);

  for (const name of ACTIONS.keys()) {
    if (/^lib\/(sign-in|demo|appearance|languages|invitations|tokens|session|passwords)\//.test(name)) continue;
    const id = ACTIONS.get(name) as Callable;
    expect((await callAction(base, id, {})).because, name).toBe("signedOut");
    expect(
      (await callAction(base, id, {}, { origin: "https://elsewhere.example", cookie: house.cookies.author })).because ??
        "foreignOrigin",
      name,
    ).toBe("foreignOrigin");
  }
});

test("every row of the tables has been called", () => {
  const covered = new Set<string>([...Object.keys(ITEM_ACTIONS), ...Object.keys(APART)]);
  // Reading has pages, not actions; a file is sent to a route, which attach-file.spec.ts calls.
  const pages = [
    "attachFile",
    "attachProjectFile",
    "importProjects",
    "seeConflicts",
    "listItems",
    "seeMembers",
    "seeInterests",
    "seeExpertise",
    "seePeople",
    "seeAudit",
    "explainRights",
    "seeRights",
  ];
  const rows = [...Object.keys(ITEM_ACTS), ...Object.keys(COMMITTEE_ACTS), ...Object.keys(ADMIN_ACTS)];
  expect(rows.filter((row) => !covered.has(row) && !pages.includes(row))).toEqual([]);
});
