import {
  ADMIN_ACTS,
  COMMITTEE_ACTS,
  ITEM_ACTS,
  type ItemAct,
  mayAdminister,
  mayInCommittee,
  mayOnItem,
  mayRead,
} from "./access";
import { hatsOf, hatsSetAside } from "./hats";
import { type Route, STEP_ACTIONS, type StepAction, take } from "./route";
import { SITUATIONS, type SituationName, standIn } from "./situations";
import type { Verdict } from "./verdict";
import { CONFIDENTIALITIES, type Confidentiality, STATUSES, type Status } from "./words";

/** Everything a step may wait for is there, so that the matrix shows who, not whether it is time. */
const READY = { complete: true, adviceOwed: 0, adviceGiven: 1, ballot: null } as const;

/** Reading, the item's acts and the route's steps that people take: every row of an item's matrix. */
export const MATRIX_ACTS = ["readItem", ...(Object.keys(ITEM_ACTS) as ItemAct[]), ...STEP_ACTIONS] as const;
export type MatrixAct = (typeof MATRIX_ACTS)[number];

/** What the rulebook says to one situation, act and status. */
export function cell(
  route: Route,
  who: SituationName,
  act: MatrixAct,
  status: Status,
  confidentiality: Confidentiality,
): Verdict<unknown> {
  const { actor, item } = standIn(who, { status, confidentiality });
  const readable = mayRead(actor, item);
  if (act === "readItem" || !readable.ok) return readable;
  if (act in ITEM_ACTS) return mayOnItem(actor, act as ItemAct, item);
  return take(route, act as StepAction, {
    status,
    hats: hatsOf(actor, item),
    setAside: hatsSetAside(actor, item),
    facts: READY,
  });
}

/** The whole policy as text, so that a change of policy shows as a difference a chair can read. */
export function accessMatrix(route: Route): string {
  const people = Object.keys(SITUATIONS) as SituationName[];
  const parts = CONFIDENTIALITIES.flatMap((confidentiality) => [
    `## ${confidentiality} item: the statuses in which each may`,
    ...people.flatMap((who) => [who, ...MATRIX_ACTS.flatMap((act) => line(route, who, act, confidentiality)), ""]),
  ]);
  const apart = people.map((who) => {
    const { actor, item } = standIn(who, { status: "draft", confidentiality: "committee" });
    const committee = Object.keys(COMMITTEE_ACTS).filter(
      (act) => mayInCommittee(actor, act as never, item.committeeId).ok,
    );
    const admin = Object.keys(ADMIN_ACTS).filter((act) => mayAdminister(actor, act as never).ok);
    return `${who}: ${[...committee, ...admin].join(", ") || "nothing"}`;
  });
  return [...parts, "## apart from any item", ...apart, ""].join("\n");
}

function line(route: Route, who: SituationName, act: MatrixAct, confidentiality: Confidentiality): string[] {
  const statuses = STATUSES.filter((status) => cell(route, who, act, status, confidentiality).ok);
  if (statuses.length === 0) return [];
  return [`  ${act}: ${statuses.length === STATUSES.length ? "always" : statuses.join(", ")}`];
}
