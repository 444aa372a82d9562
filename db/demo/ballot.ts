import { workflowOf } from "@/lib/kinds/workflow";
import { hashOfCount, hashOfRoster, hashOfRule } from "@/lib/rules/commitments";
import { decide } from "@/lib/rules/decision";
import type { DecisionRule } from "@/lib/rules/decision-rule";
import { ballotsOfCounts } from "@/lib/rules/positions";
import { consensusRule, silenceRule } from "@/lib/rules/standard-rules";
import type { Choice, Procedure, Standing } from "@/lib/rules/words";
import { CAST_NAMES, type CastName, COMMITTEES, committeeId, delegationId, demoId, personId, personOf } from "../cast";
import { BALLOT_DAYS, dayAfter, daysAfter } from "./calendar";
import { TERMS } from "./people";
import type { Act } from "./story";
import { move, record, sha256, type Told } from "./told";

/** By which rule each procedure decides; the others by the workflow's own. */
const RULES: Partial<Record<Procedure, DecisionRule>> = { silence: silenceRule, consensus: consensusRule };

/** Opens a ballot, or another procedure, for the delegations that have a member. */
export function open(
  told: Told,
  at: Date,
  who: CastName,
  { days = BALLOT_DAYS, secrecy = "open" }: Act,
  procedure: Procedure = "vote",
): { closesAt: Date; frozen: Record<string, unknown> } {
  const { item, ballots, seats, story } = told;
  const id = demoId("ballot", story.key, String(ballots.length));
  const closesAt = daysAfter(at, days);
  const { committee = "rac" } = story;
  const rule = RULES[procedure] ?? workflowOf(story.kind).rule;
  ballots.push({
    id,
    itemId: item.id,
    revision: item.revision,
    procedure,
    rule,
    openedBy: personId(who),
    openedAt: at,
    closesAt,
    secrecy,
    terms: TERMS[committee],
  });
  for (const code of Object.keys(COMMITTEES[committee].delegations)) {
    const votes = CAST_NAMES.some((name) => {
      const place = personOf(name).places[committee];
      return place?.delegation === code && place.roles.includes("member");
    });
    if (votes) seats.push({ ballotId: id, delegationId: delegationId(committee, code) });
  }
  const roster = seatsOf(told, id).map((seat) => ({ id: seat.delegationId }));
  const hashes = { rule: hashOfRule(sha256, rule), roster: hashOfRoster(sha256, roster) };
  return { closesAt, frozen: { ballotId: id, secrecy, ...hashes } };
}

/** Records a delegation's position, in place of its earlier one; of a secret ballot, that it has voted. */
export function cast(told: Told, at: Date, who: CastName, act: Act) {
  const { story, voters, urn } = told;
  const { choice = "approve", text: reason = "", delegation } = act;
  const { committee = "rac" } = story;
  const ballot = openBallotOf(told);
  const place = personOf(who).places[committee];
  const seat = delegationId(committee, delegation ?? place?.delegation ?? "");
  const proxyId = delegation ? told.proxies.find(({ fromDelegationId }) => fromDelegationId === seat)?.id : undefined;
  if (delegation && !proxyId) throw new Error(`${story.key}: ${delegation} has not entrusted its vote.`);
  const voter = { ballotId: ballot.id, delegationId: seat, personId: personId(who), proxyId: proxyId ?? null };
  const about = { ballotId: ballot.id, delegationId: seat, ...(proxyId && { byProxy: true }) };
  if (ballot.secrecy === "secret") {
    voters.push(voter);
    urn[choice] = (urn[choice] ?? 0) + 1;
    record(told, at, who, "castBallot", { ...about, secret: true });
  } else {
    take(told, at, who, ballot.id, seat, {
      choice,
      reason,
      proxyId: proxyId ?? null,
      standing: place?.standing ?? null,
    });
    record(told, at, who, "castBallot", { ...about, choice, ...(reason && { said: sha256(reason) }) });
  }
  if (spoken(told, ballot.id) === seatsOf(told, ballot.id).length) close(told, at);
}

/** Puts the delegation's vote into the hands of another one's head, for this ballot. */
export function entrust(told: Told, at: Date, who: CastName, { delegation = "" }: Act) {
  const { story, proxies } = told;
  const { committee = "rac" } = story;
  const ballot = openBallotOf(told);
  proxies.push({
    id: demoId("proxy", story.key, String(proxies.length)),
    committeeId: committeeId(committee),
    fromDelegationId: delegationId(committee, personOf(who).places[committee]?.delegation ?? ""),
    toDelegationId: delegationId(committee, delegation),
    ballotId: ballot.id,
    from: dayAfter(at, 0),
    until: dayAfter(ballot.closesAt, 0),
    grantedBy: personId(who),
    grantedAt: at,
  });
}

/** Enters a statement beside the positions of the item's latest ballot. */
export function state(told: Told, at: Date, who: CastName, { statement = "reservation", text: body = "" }: Act) {
  const { story, statements, ballots } = told;
  const { committee = "rac" } = story;
  const ballotId = ballots.at(-1)?.id ?? "";
  const code = personOf(who).places[committee]?.delegation;
  const delegation = code ? delegationId(committee, code) : null;
  const id = demoId("statement", story.key, String(statements.length));
  statements.push({ id, ballotId, delegationId: delegation, personId: personId(who), kind: statement, body, at });
  record(told, at, who, "makeStatement", {
    ballotId,
    kind: statement,
    ...(delegation && { delegationId: delegation }),
    said: sha256(body),
  });
}

/** Stops a ballot's clock. */
export function suspend(told: Told, at: Date, who: CastName, { text: reason = "" }: Act) {
  const ballot = openBallotOf(told);
  ballot.suspendedAt = at;
  told.item.deadlineAt = null;
  record(told, at, who, "suspendBallot", { ballotId: ballot.id, reason, set: { deadlineAt: null } });
}

/** A position, in place of the delegation's earlier one. */
export function take(
  { votes, story }: Told,
  at: Date,
  who: CastName,
  ballotId: string,
  delegation: string,
  said: { choice: Choice; reason: string; proxyId?: string | null; standing?: Standing | null },
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
    ({ closedAt, suspendedAt, closesAt, procedure }) =>
      !closedAt && !suspendedAt && closesAt <= until && procedure !== "consensus",
  );
  if (due) close(told, due.closesAt);
}

/** Asks the rule, and takes the step that follows. The decision's number is given later, in the order of all. */
export function close(told: Told, at: Date, said: Record<string, unknown> = {}) {
  const { item, story } = told;
  const ballot = openBallotOf(told);
  const secret = ballot.secrecy === "secret";
  const roster = seatsOf(told, ballot.id).map((seat) => ({ id: seat.delegationId }));
  const votes = liveVotes(told, ballot.id).map(({ delegationId: seat, choice }) => ({ seat, choice }));
  const counted = secret ? ballotsOfCounts(told.urn) : votes;
  const { outcome } = decide(ballot.rule as DecisionRule, secret ? anonymous(roster) : roster, counted);
  if (outcome === "no-opinion") throw new Error(`${story.key}: the rule has no opinion.`);
  Object.assign(ballot, { closedAt: at, outcome, ...(secret && { counts: told.urn }) });
  // The chair's announcement is when consensus closes, whenever that was meant to be.
  if (ballot.procedure === "consensus") ballot.closesAt = at;
  const adopted = outcome === "adopted";
  const data = { ...said, ballotId: ballot.id, counted: hashOfCount(sha256, counted), outcome };
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
const spoken = (told: Told, ballotId: string) => liveVotes(told, ballotId).length + told.voters.length;
const anonymous = (roster: readonly unknown[]) => roster.map((_, at) => ({ id: String(at + 1) }));
