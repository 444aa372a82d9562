/**
 * Replays recorded votes of real bodies: every recorded outcome is what the rule gives. The records are
 * test data that is not part of the project; where they are missing, the tests say so.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { decide } from "./decision";
import type { Ballot, DecisionRule, Seat } from "./decision-rule";
import { exampleRules } from "./example-rules";
import { fraction, show } from "./fraction";
import { faultsOf } from "./rule-faults";

const PLACES = [process.env.MAJLIS_SHARED, "../shared", "../../shared"].filter((place) => place !== undefined);
const VOTES = PLACES.map((place) => join(place, "data/votes")).find((folder) => existsSync(folder));
test.skip(!VOTES, "No recorded votes: set MAJLIS_SHARED to the folder that holds data/votes.");

type Row = Record<string, string>;

/** Rows of a CSV by the names in its first line; cells may be quoted. */
function rows(file: string): Row[] {
  if (!VOTES) return [];
  const [head = [], ...lines] = readFileSync(join(VOTES, file), "utf8").trim().split("\n").map(cells);
  return lines.map((line) => Object.fromEntries(head.map((name, index) => [name, line[index] ?? ""])));
}
const cells = (line: string) =>
  [...line.trim().matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

test("Council of the Union", () => {
  const outcomes = rows("eu-council/outcomes.csv");
  expect(outcomes).toHaveLength(7);
  const weights = rows("eu-council/weights.csv");
  for (const vote of outcomes) {
    const vintage = weights.filter((row) => row.vintage === vote.weight_vintage);
    const roster = vintage.map((row) => ({
      id: row.member ?? "",
      weights: { population: row.population || row.population_share_bp || "" },
    }));
    const ballots = votesOf("eu-council/ballots.csv", vote).map((row) => ({
      seat: row.member ?? "",
      choice: row.choice ?? "",
    }));
    const decision = decide(
      vote.procedure === "comitology" ? COMITOLOGY : exampleRules.councilOfTheUnion,
      roster,
      ballots,
    );
    expect(decision.voids, vote.vote_id).toEqual([]);
    expect(decision.outcome, vote.vote_id).toBe(RECORDED_BY_COUNCIL[vote.adopted as keyof typeof RECORDED_BY_COUNCIL]);
  }
});
const RECORDED_BY_COUNCIL = { yes: "adopted", no: "not-adopted", "no opinion": "no-opinion" };

/** Regulation 182/2011: a qualified majority against is a negative opinion; neither is no opinion. */
const COMITOLOGY: DecisionRule = {
  ...exampleRules.councilOfTheUnion,
  reject: qualifiedMajority("no"),
};

/** 55 % of the states with 65 % of the people, or all but three states, saying this. */
function qualifiedMajority(choice: string): DecisionRule["adopt"] {
  return {
    all: [
      { measure: { choices: [choice] }, is: ">=", to: { share: "55/100", of: { seats: "all" } } },
      {
        any: [
          {
            measure: { choices: [choice], weight: "population" },
            is: ">=",
            to: { share: "65/100", of: { seats: "all", weight: "population" } },
          },
          { measure: { difference: [{ seats: "all" }, { choices: [choice] }] }, is: "<", to: 4 },
        ],
      },
    ],
  };
}

test("CA/Browser Forum", () => {
  const outcomes = rows("cabforum/outcomes.csv");
  expect(outcomes).toHaveLength(13);
  for (const vote of outcomes) {
    const rule = cabForumRule(Number(vote.quorum_votes));
    expect(faultsOf(rule)).toEqual([]);
    const cast = votesOf("cabforum/ballots.csv", vote);
    const roster: Seat[] = cast.map((row) => ({ id: row.member ?? "", groups: [row.category ?? ""] }));
    const ballots: Ballot[] = cast.map(({ member = "", choice = "", received = "" }) => ({
      seat: member,
      choice,
      ...(received !== "in time" && { void: received }),
    }));
    const decision = decide(rule, roster, ballots);
    expect(
      decision.voids.map(({ seat, why }) => `${seat}: ${why}`),
      vote.vote_id,
    ).toEqual(VOID_IN_FORUM[vote.vote_id ?? ""] ?? []);
    expect(decision.outcome, vote.vote_id).toBe(RECORDED_BY_FORUM[vote.adopted as keyof typeof RECORDED_BY_FORUM]);
  }
});
const RECORDED_BY_FORUM = { yes: "adopted", no: "not-adopted", "no quorum": "no-quorum" };
const VOID_IN_FORUM: Record<string, string[]> = { SC18: ["Cisco: late"], SC17: ["Disig: wrong subject - not counted"] };

/** Bylaws 2.2 and 2.3: a quorum with abstentions, then two thirds of the issuers and half plus one of the consumers. */
const cabForumRule = (quorum: number): DecisionRule => ({
  choices: { yes: "for", no: "against", abstain: "abstain" },
  quorum: { measure: { seats: "voting" }, is: ">=", to: quorum },
  adopt: { all: [...carriedBy("issuer", ">=", "2/3"), ...carriedBy("consumer", ">", "1/2")] },
});

const carriedBy = (group: string, is: ">=" | ">", share: "2/3" | "1/2"): DecisionRule["adopt"][] => [
  { measure: { choices: ["yes"], group }, is, to: { share, of: { choices: ["yes", "no"], group } } },
  { measure: { choices: ["yes"], group }, is: ">=", to: 1 },
];

test("Swiss federal votes", () => {
  const outcomes = rows("swiss-referendums/outcomes.csv");
  expect(outcomes).toHaveLength(223);
  const ballotRows = rows("swiss-referendums/ballots.csv");
  for (const vote of outcomes) {
    const { roster, ballots } = swissVote(
      vote,
      ballotRows.filter((row) => row.vote_id === vote.vote_id),
    );
    const { outcome, clauses } = decide(swissRule(vote), roster, ballots);
    const name = `${vote.vote_id} ${vote.title_en}`;
    expect(outcome, name).toBe(vote.adopted_recorded === "1" ? "adopted" : "not-adopted");
    const [people, inCantons] = clauses;
    expect(people?.holds, name).toBe(vote.people_recorded === "1");
    const recorded = CANTONS_CORRECTED[vote.vote_id ?? ""] ?? vote.cantons_yes ?? "";
    if (inCantons) expect(inCantons.left, name).toBe(show(fraction(recorded)));
  }
});

/** The record has Neuchâtel accept in 1938 with 4,192 of 8,666 valid ballots: more than against, yet no majority of them. */
const CANTONS_CORRECTED: Record<string, string> = { "126.2": "21" };

/** On one ballot until 1987, initiative and counter-proposal shared a base: blank and other answers counted. */
const sharesBallot = (vote: Row) => /\.[12]$/.test(vote.vote_id ?? "");

function swissRule(vote: Row): DecisionRule {
  const needsCantons =
    vote.legal_form === "1" || vote.legal_form === "4" || (vote.legal_form === "3" && vote.init_form === "1");
  const { choices, adopt } = exampleRules.swissPeopleAndCantons;
  const [people, cantons] = adopt.all;
  const carried = sharesBallot(vote)
    ? ({
        measure: { choices: ["yes"], weight: "votes" },
        is: ">",
        to: { share: "1/2", of: { seats: "all", weight: "votes" } },
      } as const)
    : people;
  const { id: _, ...where } = { id: "", ...carried };
  return { choices, adopt: needsCantons ? { all: [carried, { ...cantons, where }] } : carried };
}

/** A seat per canton and answer, weighted by its votes. */
function swissVote(vote: Row, cantons: Row[]) {
  const roster: Seat[] = [];
  const ballots: Ballot[] = [];
  const add = (id: string, choice: string, votes: number, rest: Partial<Seat> = {}) => {
    roster.push({ ...rest, id, weights: { ...rest.weights, votes } });
    if (choice !== "other") ballots.push({ seat: id, choice });
  };
  const counted = { yes: 0, no: 0, other: 0 };
  for (const row of cantons) {
    const answers = answersOf(row);
    const seat = { attributes: { canton: row.canton ?? "" }, weights: { cantonVote: `${row.half_votes}/2` as const } };
    for (const choice of ["yes", "no", "other"] as const) {
      counted[choice] += answers[choice];
      add(`${row.canton} ${choice}`, choice, answers[choice], seat);
    }
  }
  if (cantons.every((row) => row.yes === "")) {
    for (const choice of ["yes", "no"] as const)
      add(`elsewhere ${choice}`, choice, Number(vote[`people_${choice}`]) - counted[choice]);
  }
  return { roster, ballots };
}

/** Of 1848 only each canton's answer is known: one vote stands for it, the rest of the people's for no canton. */
function answersOf({ yes, no, valid, canton_result_recorded }: Row) {
  const accepted = canton_result_recorded === "1";
  if (yes === "") return { yes: accepted ? 1 : 0, no: accepted ? 0 : 1, other: 0 };
  return { yes: Number(yes), no: Number(no), other: Number(valid) - Number(yes) - Number(no) };
}

const votesOf = (file: string, vote: Row) => rows(file).filter((row) => row.vote_id === vote.vote_id);
