import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { mayOnItem, mayRead } from "./access";
import {
  type Candidate,
  counts,
  type Interest,
  type Matter,
  mayChange,
  mayWithdraw,
  seesEvent,
  suggestConflicts,
  toldOnce,
} from "./conflict";
import { hatsOf } from "./hats";
import { cell, MATRIX_ACTS } from "./matrix";
import { standardRoute } from "./route";
import { SITUATIONS, type SituationName, standIn } from "./situations";
import { CONFIDENTIALITIES, STATUSES } from "./words";

const people = Object.keys(SITUATIONS) as SituationName[];
const at = (conflict: "recused" | "walled") =>
  people.filter(
    (who) => "conflict" in SITUATIONS[who] && (SITUATIONS[who] as { conflict: string }).conflict === conflict,
  );

test("behind a wall an item answers like one that does not exist, whatever is asked of it", () => {
  expect(at("walled").length).toBeGreaterThan(0);
  const answers = at("walled").flatMap((who) =>
    STATUSES.flatMap((status) =>
      CONFIDENTIALITIES.flatMap((confidentiality) =>
        MATRIX_ACTS.map((act) => JSON.stringify(cell(standardRoute, who, act, status, confidentiality))),
      ),
    ),
  );
  expect([...new Set(answers)]).toEqual([JSON.stringify({ ok: false, reason: "notFound" })]);
});

test("the recused read what every member reads, and what they read by office alone no longer", () => {
  for (const who of at("recused"))
    for (const status of STATUSES)
      for (const confidentiality of CONFIDENTIALITIES) {
        const named = "part" in SITUATIONS[who];
        const expected = status !== "draft" && (confidentiality !== "restricted" || named);
        expect(cell(standardRoute, who, "readItem", status, confidentiality).ok, `${who} ${status}`).toBe(expected);
      }
});

test("the recused take part in nothing; a chair among them says who presides", () => {
  const allowed = new Set(
    at("recused").flatMap((who) =>
      STATUSES.flatMap((status) => MATRIX_ACTS.filter((act) => cell(standardRoute, who, act, status, "committee").ok)),
    ),
  );
  expect([...allowed].toSorted()).toEqual(["handOverChair", "readItem", "withdrawConflict"]);
});

test("a refusal names the conflict, in every status the same: it tells nothing of a ballot or a review", () => {
  const asked = (who: SituationName, act: "castBallot" | "assignReviewer") =>
    STATUSES.filter((status) => status !== "draft").map((status) => {
      const { actor, item } = standIn(who, { status, confidentiality: "committee" });
      return mayOnItem(actor, act, item);
    });
  for (const answer of asked("recusedDelegate", "castBallot"))
    expect(answer).toEqual({ ok: false, reason: "conflicted", params: { act: "castBallot" } });
  for (const answer of asked("recusedSecretary", "assignReviewer"))
    expect(answer).toEqual({ ok: false, reason: "conflicted", params: { act: "assignReviewer" } });
});

test("a conflict opens nothing that was closed", () => {
  const opened: string[] = [];
  for (const who of people)
    for (const level of ["recused", "walled"] as const)
      for (const status of STATUSES)
        for (const confidentiality of CONFIDENTIALITIES) {
          const { actor, item } = standIn(who, { status, confidentiality });
          const kept = { ...actor, conflicts: [{ itemId: item.id, level }] };
          const free = { ...actor, conflicts: [] };
          if (mayRead(kept, item).ok && !mayRead(free, item).ok) opened.push(`${who} ${level} ${status}`);
        }
  expect(opened).toEqual([]);
});

test("an author keeps their own item, and a conflict with another item changes nothing", () => {
  for (const who of people) {
    const { actor, item } = standIn(who, { status: "inReview", confidentiality: "restricted" });
    const elsewhere = { ...actor, conflicts: [{ itemId: "another", level: "walled" as const }] };
    expect(hatsOf(elsewhere, item)).toEqual(hatsOf({ ...actor, conflicts: [] }, item));
    if (item.authorId !== actor.id) continue;
    const walled = { ...actor, conflicts: [{ itemId: item.id, level: "walled" as const }] };
    expect(hatsOf(walled, item)).toEqual(hatsOf(actor, item));
  }
});

test("an acting chair has the chair's acts on that one item", () => {
  const reject = (who: SituationName) => cell(standardRoute, who, "reject", "inReview", "committee");
  expect(reject("secretary")).toMatchObject({ ok: false, reason: "onlyHats" });
  expect(reject("actingChair").ok).toBe(true);
  const { actor, item } = standIn("actingChair", { status: "inReview", confidentiality: "committee" });
  expect(hatsOf(actor, { ...item, id: "another", actingChairId: null })).toEqual(["secretary"]);
  // Who holds neither office any more presides over nothing.
  const [seat] = actor.seats;
  if (!seat) throw new Error("no seat");
  expect(hatsOf({ ...actor, seats: [{ ...seat, roles: ["observer"] }] }, item)).toEqual(["observer"]);
});

const matter: Matter = {
  projectId: "bridge",
  projectCountries: ["TJ", "UZ"],
  filedBy: "TJ",
  authority: "Ministry of Energy, Khujand",
  country: "KG",
};
const interest = (given: Partial<Interest>): Interest => ({
  id: "one",
  kind: "country",
  country: null,
  organisation: null,
  projectId: null,
  from: null,
  until: null,
  ...given,
});
const who = (interests: Interest[], more: Partial<Candidate> = {}): Candidate => ({
  personId: "rosa",
  delegation: null,
  interests,
  named: [],
  ...more,
});
const because = (candidate: Candidate, occasion: "advise" | "vote" = "advise") =>
  suggestConflicts(matter, candidate, occasion, "2026-11-26").map((one) => one.because);

test("each kind of interest is suggested for its own reason", () => {
  expect(because(who([interest({ country: "TJ" })]))).toEqual(["countryFiles"]);
  expect(because(who([interest({ country: "KG" })]))).toEqual(["countryRequests"]);
  expect(because(who([interest({ country: "UZ" })]))).toEqual(["countryOfProject"]);
  expect(because(who([interest({ country: "KZ" })]))).toEqual([]);
  expect(because(who([interest({ kind: "projectRole", projectId: "bridge" })]))).toEqual(["roleInProject"]);
  expect(because(who([interest({ kind: "projectRole", projectId: "dam" })]))).toEqual([]);
  expect(because(who([interest({ kind: "employer", organisation: "MINISTRY OF ENERGY – KHUJAND" })]))).toEqual([
    "organisationRequests",
  ]);
  expect(because(who([interest({ kind: "funder", organisation: "A bank" })]))).toEqual([]);
  expect(because(who([interest({ kind: "funder", organisation: "A bank" })], { named: ["one"] }))).toEqual([
    "organisationNamed",
  ]);
});

test("who sits for the delegation that filed should not advise, but votes", () => {
  expect(because(who([], { delegation: "TJ" }))).toEqual(["sameDelegation"]);
  expect(because(who([], { delegation: "TJ" }), "vote")).toEqual([]);
  expect(because(who([interest({ country: "TJ" })], { delegation: "TJ" }), "vote")).toEqual([]);
  expect(because(who([interest({ country: "KG" })], { delegation: "TJ" }), "vote")).toEqual(["countryRequests"]);
});

test("an interest counts from its first day until two years after its last", () => {
  const on = "2026-11-26";
  expect(counts({ from: null, until: null }, on)).toBe(true);
  expect(counts({ from: "2026-11-26", until: null }, on)).toBe(true);
  expect(counts({ from: "2026-11-27", until: null }, on)).toBe(false);
  expect(counts({ from: null, until: "2024-11-27" }, on)).toBe(true);
  expect(counts({ from: null, until: "2024-11-26" }, on)).toBe(false);
});

test("nothing is suggested to whoever declared nothing and sits for nobody", () => {
  fc.assert(
    fc.property(fc.constantFrom("advise" as const, "vote" as const), fc.string(), (occasion, filedBy) => {
      expect(suggestConflicts({ ...matter, filedBy }, who([]), occasion, "2026-11-26")).toEqual([]);
    }),
  );
});

test("what one declared oneself one withdraws; what is pinned only a secretary changes", () => {
  const declared = { source: "declared", pinned: false, lifted: false } as const;
  expect(mayWithdraw(declared).ok).toBe(true);
  expect(mayWithdraw({ ...declared, source: "recorded" })).toMatchObject({ reason: "conflictRecorded" });
  expect(mayWithdraw({ ...declared, pinned: true })).toMatchObject({ reason: "conflictPinned" });
  expect(mayChange({ ...declared, pinned: true }, ["chair"])).toMatchObject({ reason: "conflictPinned" });
  expect(mayChange({ ...declared, pinned: true }, ["secretary"]).ok).toBe(true);
  expect(mayChange(declared, ["chair"]).ok).toBe(true);
  expect(mayChange({ ...declared, lifted: true }, ["secretary"])).toMatchObject({ reason: "conflictLifted" });
});

test("the record shows conflicts to those who look after them, and the recused the way of the item and what came of it", () => {
  expect(seesEvent("declareConflict", ["member"])).toBe(false);
  expect(seesEvent("declareConflict", ["secretary"])).toBe(true);
  expect(seesEvent("castBallot", ["recused"])).toBe(false);
  expect(seesEvent("anActOfTomorrow", ["recused"])).toBe(false);
  for (const act of ["adopt", "reportImplementation", "matchRequest", "issueAddendum"])
    expect(seesEvent(act, ["recused"]), act).toBe(true);
});

test("whoever both reviews and votes is told of once for each reason", () => {
  const one = { personId: "p", because: "organisationNamed", type: "personal", interestId: "i" } as const;
  const shown = { ...one, country: null, organisation: "Institute" };
  const other = { ...shown, interestId: "j" };
  expect(toldOnce([shown, other, { ...shown }, { ...shown, personId: "q" }])).toEqual([
    shown,
    other,
    { ...shown, personId: "q" },
  ]);
});
