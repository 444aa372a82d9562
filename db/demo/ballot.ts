import { workflowOf } from "@/lib/kinds/workflow";
import { decide } from "@/lib/rules/decision";
import type { DecisionRule } from "@/lib/rules/decision-rule";
import { consensusRule, silenceRule } from "@/lib/rules/standard-rules";
import type { Choice, Procedure } from "@/lib/rules/words";
import { CAST_NAMES, type CastName, COMMITTEES, delegationId, demoId, personId, personOf } from "../cast";
import { BALLOT_DAYS, daysAfter } from "./calendar";
import type { Act } from "./story";
import { move, record, sha256, type Told } from "./told";

/** By which rule each procedure decides; the others by the workflow's own. */
const RULES: Partial<Record<Procedure, DecisionRule>> = { silence: silenceRule, consensus: consensusRule };

/** Opens a ballot, or another procedure, for the delegations that have a member. */
export function open(
  told: Told,
  at: Date,
  who: CastName,
  { days = BALLOT_DAYS }: Act,
  procedure: Procedure = "vote",
): Date {
  const { item, ballots, seats, story } = told;
  const id = demoId("ballot", story.key, String(ballots.length));
  const closesAt = daysAfter(at, days);
  const { committee = "rac" } = story;
  ballots.push({
    id,
    itemId: item.id,
    revision: item.revision,
    procedure,
    rule: RULES[procedure] ?? workflowOf(story.kind).rule,
    openedBy: personId(who),
    openedAt: at,
    closesAt,
  });
  for (const code of Object.keys(COMMITTEES[committee].delegations)) {
    const votes = CAST_NAMES.some((name) => {
      const place = personOf(name).places[committee];
      return place?.delegation === code && place.roles.includes("member");
    });
    if (votes) seats.push({ ballotId: id, delegationId: delegationId(committee, code) });
  }
  return closesAt;
}

/** Records a delegation's position, in place of its earlier one. */
export function cast(told: Told, at: Date, who: CastName, { choice = "approve", text: reason = "" }: Act) {
  const { story } = told;
  const { committee = "rac" } = story;
  const ballot = openBallotOf(told);
  const code = personOf(who).places[committee]?.delegation ?? "";
  const seat = delegationId(committee, code);
  take(told, at, who, ballot.id, seat, { choice, reason });
  record(told, at, who, "castBallot", {
    ballotId: ballot.id,
    delegationId: seat,
    choice,
    ...(reason && { said: sha256(reason) }),
  });
  if (liveVotes(told, ballot.id).length === seatsOf(told, ballot.id).length) close(told, at);
}

/** A position, in place of the delegation's earlier one. */
export function take(
  { votes, story }: Told,
  at: Date,
  who: CastName,
  ballotId: string,
  delegation: string,
  said: { choice: Choice; reason: string },
) {
  const earlier = votes.find(
    (one) => one.ballotId === ballotId && one.delegationId === delegation && !one.supersededAt,
  );
  if (earlier) earlier.supersededAt = at;
  const id = demoId("vote", story.key, String(votes.length));
  votes.push({ id, ballotId, delegationId: delegation, personId: personId(who), ...said, at });
}

/** Closes a ballot whose deadline has passed by this instant. */
export function settle(told: Told, until: Date) {
  const due = told.ballots.find(
    (ballot) => !ballot.closedAt && ballot.closesAt <= until && ballot.procedure !== "consensus",
  );
  if (due) close(told, due.closesAt);
}

/** Asks the rule, and takes the step that follows. The decision's number is given later, in the order of all. */
export function close(told: Told, at: Date, said: Record<string, unknown> = {}) {
  const { item, story } = told;
  const ballot = openBallotOf(told);
  const roster = seatsOf(told, ballot.id).map((seat) => ({ id: seat.delegationId }));
  const spoken = liveVotes(told, ballot.id).map(({ delegationId: seat, choice }) => ({ seat, choice }));
  const { outcome } = decide(ballot.rule as DecisionRule, roster, spoken);
  if (outcome === "no-opinion") throw new Error(`${story.key}: the rule has no opinion.`);
  // The chair's announcement is when consensus closes, whenever that was meant to be.
  Object.assign(ballot, { closedAt: at, outcome, ...(ballot.procedure === "consensus" && { closesAt: at }) });
  const adopted = outcome === "adopted";
  const data = { ...said, ballotId: ballot.id, outcome };
  // A broken silence decides nothing: the text goes back to those who work on it.
  if (!adopted && ballot.procedure === "silence") return move(told, at, null, "breakSilence", "inReview", data);
  move(told, at, null, adopted ? "adopt" : "notAdopt", adopted ? "adopted" : "notAdopted", data, { decidedAt: at });
  told.decision = { itemId: item.id, ballotId: ballot.id, committeeId: item.committeeId, outcome, decidedAt: at };
}

export function openBallotOf({ ballots, story }: Told) {
  const ballot = ballots.find((one) => !one.closedAt);
  if (!ballot) throw new Error(`${story.key}: no ballot is open.`);
  return ballot;
}

const seatsOf = ({ seats }: Told, ballotId: string) => seats.filter((seat) => seat.ballotId === ballotId);
const liveVotes = ({ votes }: Told, ballotId: string) =>
  votes.filter((one) => one.ballotId === ballotId && !one.supersededAt);
