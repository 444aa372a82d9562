import type { Format } from "@/lib/languages/format";
import type { Say } from "@/lib/languages/in-words";
import { nameIn } from "@/lib/languages/named";
import type { BallotPaper, VotePaper } from "@/lib/papers/store";
import { choicesOf } from "@/lib/rules/choices";
import { castingVote } from "@/lib/rules/decision";
import { marksOf } from "@/lib/rules/marks";
import { positionOf } from "@/lib/rules/positions";
import { rollOf } from "@/lib/rules/tally";
import type { Choice } from "@/lib/rules/words";
import type { Block, Pair } from "@/lib/typeset/pdf";
import { isShown, pollOf } from "../../ballot/poll";

/** In whose words. */
export type Words = { t: Say; format: Format; locale: string };
type Seat = BallotPaper["seats"][number];
type Shown = VotePaper & { choice: Choice };

/** How a ballot was held, before what it came to: by which procedure, who saw what, who spoke for a delegation, and when. */
export function heldOnPaper(
  { procedure, secrecy, terms, openedAt, closedAt }: BallotPaper,
  isTacit: boolean,
  { t, format }: Words,
): Block {
  const asked = procedure === "vote" || procedure === "written";
  const inWriting = `${t("procedures.written.means")} ${t(isTacit ? "item.written.tacit" : "item.written.absent")}`;
  const within = `admin.committee.terms.policyMeans.${terms.policy}`;
  const pairs: (Pair | false)[] = [
    [
      t("record.paper.procedure"),
      t(`procedures.${procedure}.name`) + (procedure === "written" ? `\n${inWriting}` : ""),
    ],
    asked && [t("record.paper.positions"), t(`record.paper.secrecies.${secrecy}`)],
    // One vote of a delegation is all that a secret ballot takes.
    asked &&
      secrecy !== "secret" && [
        t("record.paper.within"),
        `${t(`admin.committee.terms.policies.${terms.policy}`)}. ${t(within)}`,
      ],
    [t("record.paper.opened"), format.moment(new Date(openedAt))],
    closedAt !== null && [t("record.paper.closed"), format.moment(new Date(closedAt))],
  ];
  return { is: "pairs", pairs: pairs.filter((pair) => pair !== false) };
}

/** Who took which position. Of a secret ballot how many took each, and who voted. */
export const positionsOnPaper = (ballot: BallotPaper, words: Words): Block[] =>
  ballot.secrecy === "secret" ? secretly(ballot, words) : [byName(ballot, words), ...earlier(ballot, words)];

function secretly({ rule, counts, seats, voters, proxies }: BallotPaper, { t, locale }: Words): Block[] {
  const said = seats.map((seat) => {
    const people = voters.filter(({ delegationId }) => delegationId === seat.id);
    const how = proxies.some(({ from, used }) => from === seat.id && used) ? "proxy" : "own";
    const silent = seat.standing === "vacant" ? "item.ballot.isVacant" : "record.paper.silent";
    return [
      whose(
        seat,
        people.map(({ person }) => t("item.ballot.by", { how, person })),
        locale,
      ),
      t(people.length > 0 ? "item.ballot.hasVoted" : silent),
    ];
  });
  return [
    {
      is: "table",
      columns: [t("item.ballot.position"), t("record.paper.votes")],
      widths: [13, 4],
      figures: [1],
      rows: choicesOf(rule).map((choice) => [t(`choices.${choice}`), String(counts?.[choice] ?? 0)]),
    },
    {
      is: "table",
      heading: t("record.paper.voted"),
      columns: [t("item.ballot.delegation"), t("record.paper.vote")],
      widths: [13, 4],
      rows: said,
    },
  ];
}

function byName(ballot: BallotPaper, { t, format, locale }: Words): Block {
  const { roster, ballots } = rollOf(pollOf(ballot));
  const casting = castingVote(ballot.rule, roster, ballots);
  const rows = ballot.seats.map((seat) => {
    const own = ballot.votes.filter(isShown).filter((vote) => vote.delegationId === seat.id && counts(vote));
    const { choice, differ } = positionOf(own);
    const silent = seat.standing === "vacant" ? "item.ballot.isVacant" : "record.paper.silent";
    const position = choice === null ? t(differ ? "item.ballot.differ" : silent) : t(`choices.${choice}`);
    return [
      whose(
        seat,
        own.map((vote) => by(vote, t)),
        locale,
      ),
      casting?.seat === seat.id ? ofCasting(position, casting.counts, t) : position,
      own
        .map((vote) => told(vote, differ, own.length > 1, t))
        .filter(Boolean)
        .join("\n"),
      own.map(({ at }) => format.moment(new Date(at))).at(-1) ?? "",
    ];
  });
  return { is: "table", columns: columns(t), widths: WIDTHS, rows };
}

/** Of several who spoke each is named, with what they said where they differ. */
function told(vote: Shown, differ: boolean, named: boolean, t: Say): string {
  const said = [differ && `${t(`choices.${vote.choice}`)}.`, reasonOf(vote, t)].filter(Boolean).join(" ");
  return named && said ? `${vote.person}: ${said}` : said;
}

/** What was said before a change of mind, and what does not count, with the reason why. */
function earlier(ballot: BallotPaper, { t, format, locale }: Words): Block[] {
  const shown = ballot.votes.filter(isShown);
  const gone = shown.filter((vote) => !counts(vote));
  if (gone.length === 0) return [];
  const standing = new Set(shown.filter(counts).map(({ delegationId }) => delegationId));
  const seats = new Map(ballot.seats.map((seat) => [seat.id, seat]));
  const rows = gone.map((vote) => {
    const seat = seats.get(vote.delegationId);
    const why = t(`record.paper.voids.${standing.has(vote.delegationId) ? "replaced" : "withdrawn"}`);
    return [
      seat ? whose(seat, [by(vote, t)], locale) : vote.person,
      // What the secretary wrote of a void one stands as it is.
      t("record.paper.uncounted", { choice: t(`choices.${vote.choice}`), why: vote.void ?? why }),
      reasonOf(vote, t),
      format.moment(new Date(vote.at)),
    ];
  });
  const heading = t("item.ballot.earlier", { count: gone.length });
  return [{ is: "table", heading, columns: columns(t), widths: WIDTHS, rows }];
}

const counts = (vote: VotePaper) => vote.live && vote.void === null;

const whose = (seat: Seat, people: string[], locale: string) =>
  [[nameIn(locale, seat.name), ...marksOf(seat)].join(", "), ...people].join("\n");

const by = ({ recordedBy, person, byProxy }: VotePaper, t: Say) =>
  recordedBy
    ? t("item.ballot.recorded", { person, secretary: recordedBy })
    : t("item.ballot.by", { how: byProxy ? "proxy" : "own", person });

const reasonOf = ({ reason, evidence }: VotePaper, t: Say) =>
  [reason, evidence && t("item.ballot.onEvidence", { evidence })].filter(Boolean).join(" — ");

const ofCasting = (choice: string, breaksTie: boolean, t: Say) =>
  breaksTie
    ? t("record.paper.brokeTie", { choice })
    : t("record.paper.uncounted", { choice, why: t("record.paper.voids.noTie") });

const columns = (t: Say) => ["delegation", "position", "reason", "when"].map((name) => t(`item.ballot.${name}`));
const WIDTHS = [4, 3, 6, 4];
