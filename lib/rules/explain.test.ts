import { expect, test } from "@playwright/test";
import fc from "fast-check";
import {
  ADMIN_ACTS,
  type AdminAct,
  COMMITTEE_ACTS,
  type CommitteeAct,
  ITEM_ACTS,
  type ItemAct,
  mayAdminister,
  mayInCommittee,
  mayOnItem,
  mayRead,
} from "./access";
import { explain, HAT_SOURCES, type Question } from "./explain";
import { HATS, hatsOf, hatsSetAside } from "./hats";
import { cell, MATRIX_ACTS } from "./matrix";
import { STEP_ACTIONS, type StepAction, type StepFacts, standardRoute, take } from "./route";
import { SITUATIONS, type SituationName, standIn } from "./situations";
import { CONFIDENTIALITIES, STATUSES } from "./words";

const PEOPLE = Object.keys(SITUATIONS) as SituationName[];
const READY: StepFacts = { complete: true, adviceOwed: 0, adviceGiven: 1, ballot: null };
const keys = <K extends string>(table: Record<K, unknown>) => Object.keys(table) as K[];

const questionOf = (act: (typeof MATRIX_ACTS)[number], asked: ReturnType<typeof standIn>, facts = READY): Question =>
  STEP_ACTIONS.some((step) => step === act)
    ? { about: "step", act: act as StepAction, route: standardRoute, facts, ...asked }
    : { about: "item", act: act as "readItem" | ItemAct, ...asked };

test("over the whole matrix the explanation’s verdict is the server’s", () => {
  const wrong: string[] = [];
  let cells = 0;
  for (const who of PEOPLE)
    for (const confidentiality of CONFIDENTIALITIES)
      for (const status of STATUSES) {
        const asked = standIn(who, { status, confidentiality });
        for (const act of MATRIX_ACTS) {
          const server = cell(standardRoute, who, act, status, confidentiality);
          const { verdict } = explain(questionOf(act, asked));
          const same = server.ok ? verdict.ok : JSON.stringify(server) === JSON.stringify(verdict);
          if (!same) wrong.push(`${who} ${act} ${status} ${confidentiality}`);
          cells++;
        }
      }
  expect(wrong).toEqual([]);
  expect(cells).toBe(PEOPLE.length * CONFIDENTIALITIES.length * STATUSES.length * MATRIX_ACTS.length);
});

test("apart from items, too", () => {
  for (const who of PEOPLE) {
    const { actor, item } = standIn(who, { status: "draft", confidentiality: "committee" });
    for (const act of keys<CommitteeAct>(COMMITTEE_ACTS))
      expect(explain({ about: "committee", act, actor, committeeId: item.committeeId }).verdict).toEqual(
        mayInCommittee(actor, act, item.committeeId),
      );
    for (const act of keys<AdminAct>(ADMIN_ACTS))
      expect(explain({ about: "administration", act, actor }).verdict).toEqual(mayAdminister(actor, act));
  }
});

const situation = fc.record({
  who: fc.constantFrom(...PEOPLE),
  status: fc.constantFrom(...STATUSES),
  confidentiality: fc.constantFrom(...CONFIDENTIALITIES),
});
const facts: fc.Arbitrary<StepFacts> = fc.record({
  complete: fc.boolean(),
  adviceOwed: fc.nat({ max: 2 }),
  adviceGiven: fc.nat({ max: 2 }),
  ballot: fc.constantFrom("adopted", "not-adopted", "no-quorum", null),
});

test("whatever the item’s facts are, each answer is that of the function the server asks", () => {
  fc.assert(
    fc.property(
      situation,
      fc.record({
        part: fc.constantFrom("editor", "commenter", "reader", null),
        review: fc.constantFrom("pending", "accepted", "declined", null),
        mine: fc.boolean(),
        presides: fc.boolean(),
      }),
      facts,
      fc.constantFrom(...keys(ITEM_ACTS)),
      fc.constantFrom(...STEP_ACTIONS),
      ({ who, ...state }, { part, review, mine, presides }, stepFacts, act, action) => {
        const { actor, item: plain } = standIn(who, state);
        const item = {
          ...plain,
          part,
          review,
          authorId: mine ? actor.id : plain.authorId,
          actingChairId: presides ? actor.id : null,
        };
        expect(explain({ about: "item", act: "readItem", actor, item }).verdict).toEqual(mayRead(actor, item));
        expect(explain({ about: "item", act, actor, item }).verdict).toEqual(mayOnItem(actor, act, item));
        const step = explain({ about: "step", act: action, actor, item, route: standardRoute, facts: stepFacts });
        const at = { status: item.status, hats: hatsOf(actor, item), setAside: hatsSetAside(actor, item) };
        const readable = mayRead(actor, item);
        const taken = readable.ok ? take(standardRoute, action, { ...at, facts: stepFacts }) : readable;
        expect(step.verdict.ok).toBe(taken.ok);
        if (!taken.ok) expect(step.verdict).toEqual(taken);
      },
    ),
    { numRuns: 500 },
  );
});

test("what it shows bears its verdict out", () => {
  fc.assert(
    fc.property(situation, fc.constantFrom(...MATRIX_ACTS), ({ who, ...state }, act) => {
      const asked = standIn(who, state);
      const { verdict, checks, looks, hats } = explain(questionOf(act, asked));
      expect(verdict.ok).toBe(checks.every((check) => check.verdict.ok));
      const read = checks.find(({ asks }) => asks === "read");
      expect(read?.verdict.ok).toBe(looks.some(({ fails }) => fails.length === 0));
      for (const { hat, fails } of looks) expect(hat === null).toBe(fails.includes("hats"));
      const worn = hats.filter(({ aside }) => aside === null).map(({ hat }) => hat);
      expect(worn).toEqual(hatsOf(asked.actor, asked.item));
      for (const hat of hatsSetAside(asked.actor, asked.item))
        expect(hats.find((seen) => seen.hat === hat)?.aside).toMatch(/ownItem|conflict/);
      expect(new Set(hats.map(({ hat }) => hat)).size).toBe(hats.length);
    }),
    { numRuns: 300 },
  );
});

for (const [who, hat, aside] of [
  ["chairWhoWrote", "chair", "ownItem"],
  ["chairWhoCoauthors", "chair", "ownItem"],
  ["recusedReviewer", "assigned", "conflict"],
  ["recusedSecretary", "secretary", "conflict"],
  ["walledDelegate", "delegate", "conflict"],
  ["authorWhoLeft", "author", "noSeat"],
] as const)
  test(`${who}: the hat of ${hat} is set aside: ${aside}`, () => {
    const asked = standIn(who, { status: "inReview", confidentiality: "committee" });
    const { hats } = explain({ about: "item", act: "readItem", ...asked });
    expect(hats.find((seen) => seen.hat === hat)?.aside).toBe(aside);
  });

test("every hat has a source", () => {
  expect(Object.keys(HAT_SOURCES).sort()).toEqual([...HATS].sort());
});
