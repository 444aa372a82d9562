import { expect, test } from "@playwright/test";
import { formatFor } from "@/lib/languages/format";
import { wordsIn } from "@/lib/languages/translator";
import type { BallotPaper, VotePaper } from "@/lib/papers/store";
import { STANDARD_TERMS } from "@/lib/rules/ballot-terms";
import { standardRule } from "@/lib/rules/standard-rules";
import type { Choice } from "@/lib/rules/words";
import { heldOnPaper, positionsOnPaper } from "./positions";

const words = { t: wordsIn("en"), format: formatFor("en", "Asia/Dushanbe"), locale: "en" };
const NAMES = { TJ: "Tajikistan", KG: "Kyrgyzstan", UZ: "Uzbekistan", KZ: "Kazakhstan" };

function vote(delegationId: string, person: string, choice: Choice, more: Partial<VotePaper> = {}): VotePaper {
  const cast = { personId: person, standing: null, at: "2026-11-27T12:00:00Z", live: true, byProxy: false };
  const whole = { recorded: false, void: null, recordedBy: null, evidence: null, reason: "" };
  return { delegationId, person, choice, ...cast, ...whole, ...more };
}

const ballot = (more: Partial<BallotPaper>): BallotPaper => ({
  id: "b",
  revision: 1,
  procedure: "vote",
  rule: standardRule,
  secrecy: "open",
  terms: STANDARD_TERMS,
  openedAt: "2026-11-26T12:00:00Z",
  closesAt: "2026-12-10T12:00:00Z",
  closedAt: "2026-11-27T13:00:00Z",
  suspendedAt: null,
  reopenUntil: null,
  outcome: "adopted",
  ending: null,
  counts: null,
  announcement: null,
  seats: Object.entries(NAMES).map(([id, name]) => ({
    id,
    name: { en: name },
    code: id,
    timezone: "Asia/Dushanbe",
    standing: "present",
    groups: [],
    attributes: {},
    weights: {},
  })),
  votes: [],
  voters: [],
  statements: [],
  interventions: [],
  proxies: [],
  ...more,
});

const tables = (of: BallotPaper) =>
  positionsOnPaper(of, words).flatMap((block) =>
    block.is === "table" ? [block.rows.map((row) => row.slice(0, 3))] : [],
  );
const held = (of: BallotPaper) => {
  const block = heldOnPaper(of, false, words);
  return block.is === "pairs" ? Object.fromEntries(block.pairs) : {};
};

test("of a secret ballot a paper tells how many took each position and who voted, and nothing that joins the two", () => {
  const voters = ["TJ", "KG", "UZ"].map((delegationId) => ({ delegationId, person: `Head of ${delegationId}` }));
  const proxies = [{ id: "p", from: "UZ", to: "KG", forThis: true, used: true }];
  const secret = ballot({ secrecy: "secret", counts: { approve: 2, abstain: 1 }, voters, proxies });
  expect(tables(secret)).toEqual([
    [
      ["Approve", "2"],
      ["Object", "0"],
      ["Abstain", "1"],
      ["Recuse", "0"],
    ],
    [
      ["Tajikistan\nHead of TJ", "Has voted"],
      ["Kyrgyzstan\nHead of KG", "Has voted"],
      ["Uzbekistan\nBy proxy: Head of UZ", "Has voted"],
      ["Kazakhstan", "Said nothing"],
    ],
  ]);
  expect(held(secret)).toEqual({
    Procedure: "Ballot",
    Positions: "Secret: only who voted, and how many took each position.",
    Opened: "26 Nov 2026, 17:00",
    Closed: "27 Nov 2026, 18:00",
  });
});

test("where members must agree a delegation has one row, and those who differ none but that", () => {
  const agreed = ballot({
    terms: { ...STANDARD_TERMS, policy: "mustAgree" },
    secrecy: "named",
    votes: [
      vote("TJ", "Farrukh", "approve", { reason: "We approve." }),
      vote("TJ", "Madina", "object", { reason: "Figures are missing.", live: false }),
      vote("TJ", "Madina", "approve", { reason: "They have come." }),
      vote("UZ", "Dilnoza", "approve"),
      vote("UZ", "Rustam", "object", { reason: "Not yet." }),
      vote("KZ", "Yerlan", "abstain", { live: false }),
    ],
  });
  expect(tables(agreed)).toEqual([
    [
      ["Tajikistan\nFarrukh\nMadina", "Approve", "Farrukh: We approve.\nMadina: They have come."],
      ["Kyrgyzstan", "Said nothing", ""],
      ["Uzbekistan\nDilnoza\nRustam", "Its members differ", "Dilnoza: Approve.\nRustam: Object. Not yet."],
      ["Kazakhstan", "Said nothing", ""],
    ],
    [
      ["Tajikistan\nMadina", "Object (not counted: a later one took its place)", "Figures are missing."],
      ["Kazakhstan\nYerlan", "Abstain (not counted: taken back)", ""],
    ],
  ]);
  expect(held(agreed)).toMatchObject({
    Positions: "Named: they showed once the ballot had closed.",
    "Within a delegation": "They must agree. No position until all who have spoken say the same.",
  });
});

test("who spoke by proxy or through the secretary is told, a void position with why, and what the casting vote did", () => {
  const rule = { ...standardRule, tie: { between: ["approve", "object"] as const, casting: "KZ" } };
  const votes = [
    vote("TJ", "Farrukh", "approve", { byProxy: true }),
    vote("KG", "Bakyt", "object", {
      recordedBy: "Ulugbek",
      recorded: true,
      evidence: "Letter of 3 May",
      reason: "No.",
    }),
    vote("UZ", "Dilnoza", "object", { void: "It was not signed.", live: false }),
    vote("KZ", "Yerlan", "approve"),
  ];
  const seats = ballot({}).seats.map((seat) => (seat.id === "KZ" ? { ...seat, weights: { seats: 20 } } : seat));
  expect(tables(ballot({ rule, votes, seats }))).toEqual([
    [
      ["Tajikistan\nBy proxy: Farrukh", "Approve", ""],
      ["Kyrgyzstan\nBakyt, recorded by Ulugbek", "Object", "No. — On record: Letter of 3 May"],
      ["Uzbekistan", "Said nothing", ""],
      ["Kazakhstan, seats: 20\nYerlan", "Approve (casting vote: it broke the tie)", ""],
    ],
    [["Uzbekistan\nDilnoza", "Object (not counted: It was not signed.)", ""]],
  ]);
  const idle = ballot({ rule, seats, votes: [...votes, vote("UZ", "Rustam", "approve")] });
  expect(tables(idle)[0]?.[3]?.[1]).toBe("Approve (not counted: there was no tie for this casting vote to break)");
});
