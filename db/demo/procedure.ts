/** What each act under silence or for consensus leaves behind, beside its event. */
import type { ItemAct } from "@/lib/rules/access";
import type { Intervention } from "@/lib/rules/words";
import { type CastName, delegationId, demoId, personId, personOf } from "../cast";
import { close, openBallotOf, take } from "./ballot";
import { dayAfter, daysAfter } from "./calendar";
import type { Act } from "./story";
import { record, type Told } from "./told";

type Effect = (told: Told, act: Act, at: Date, who: CastName) => void;

export const PROCEDURE_EFFECTS: Partial<Record<ItemAct, Effect>> = {
  opposeSilence: (told, { text: body = "" }, at, who) => {
    const delegation = intervene(told, at, who, "oppose", body, null);
    record(told, at, who, "opposeSilence", { delegationId: delegation, stand: "oppose", reason: body });
  },
  answerSilence: (told, act, at, who) => answer(told, act, at, who, "answerSilence"),
  answerConsensus: (told, act, at, who) => answer(told, act, at, who, "answerConsensus"),
  withdrawObjection: (told, { text: body = "" }, at, who) => {
    const ballotId = told.ballots.at(-1)?.id ?? null;
    const delegation = intervene(told, at, who, "withdrawObjection", body, ballotId);
    record(told, at, who, "withdrawObjection", { ballotId, delegationId: delegation, reason: body });
  },
  extendSilence: (told, { days = 1, text: reason = "" }, at, who) => {
    const ballot = openBallotOf(told);
    const [from, until] = [ballot.closesAt, daysAfter(ballot.openedAt ?? at, days)];
    Object.assign(ballot, { closesAt: until });
    told.item.deadlineAt = until;
    const set = { deadlineAt: micros(until) };
    record(told, at, who, "extendSilence", {
      ballotId: ballot.id,
      from: micros(from),
      until: micros(until),
      reason,
      set,
    });
  },
  announceConsensus: (told, act, at, who) => {
    const { id: ballotId } = openBallotOf(told);
    announce(told, act, at, who, ballotId);
    record(told, at, who, "announceConsensus", { ballotId, ...meetingOf(act, at) });
    close(told, at);
  },
  announceDecision: (told, act, at, who) => {
    const ballotId = told.ballots.at(-1)?.id ?? "";
    announce(told, act, at, who, ballotId);
    record(told, at, who, "announceDecision", { ballotId, ...meetingOf(act, at) });
  },
};

/** What one says to a consensus is an act of its own, told by the same word. */
export const actOf = ({ item }: Told, does: ItemAct): ItemAct =>
  does === "answerSilence" && item.status === "inConsensus" ? "answerConsensus" : does;

function answer(
  told: Told,
  { answer: said = "object", text: reason = "" }: Act,
  at: Date,
  who: CastName,
  act: ItemAct,
) {
  const ballot = told.ballots.at(-1);
  if (!ballot) throw new Error(`${told.story.key}: nothing was put to the delegations.`);
  const joins = ballot.closedAt !== undefined;
  const breaks = act === "answerSilence" && (said === "object" || said === "amend");
  const seat = seatOf(told, who);
  const data = { ballotId: ballot.id, delegationId: seat, answer: said, reason, ...(joins && { joins }) };
  if (said === "comment") intervene(told, at, who, "comment", reason, ballot.id);
  else {
    const { standing = null } = personOf(who).places[told.story.committee ?? "rac"] ?? {};
    take(told, at, who, ballot.id, seat, { choice: said, reason, standing });
  }
  record(told, at, who, act, data);
  if (breaks && !joins) close(told, at, { delegationId: seat, answer: said, reason });
}

function intervene(told: Told, at: Date, who: CastName, kind: Intervention, body: string, ballotId: string | null) {
  const { item, interventions, story } = told;
  const id = demoId("intervention", story.key, String(interventions.length));
  const seat = seatOf(told, who);
  const by = { delegationId: seat, personId: personId(who) };
  interventions.push({ id, itemId: item.id, ballotId, revision: item.revision, ...by, kind, body, at });
  return seat;
}

/** The number is given later, in the order of all. */
function announce(told: Told, act: Act, at: Date, who: CastName, ballotId: string) {
  const { id: itemId, committeeId } = told.item;
  const said = meetingOf(act, at);
  told.announcement = {
    itemId,
    ballotId,
    committeeId,
    symbol: "",
    announcedBy: personId(who),
    announcedAt: at,
    ...said,
  };
}

const meetingOf = ({ meeting = "", text: remarks = "" }: Act, at: Date) => ({
  meeting,
  metOn: dayAfter(at, 0),
  remarks,
});

function seatOf({ story: { committee = "rac" } }: Told, who: CastName): string {
  return delegationId(committee, personOf(who).places[committee]?.delegation ?? "");
}

/** As the record writes an instant. */
const micros = (at: Date) => at.toISOString().replace("Z", "000Z");
