/** What the acts of an adopted capacity request find, and what a form would send them, for the access matrix to try. */
import type { capacityRequests } from "@/db/schema/capacity";
import type { MatrixAct } from "@/lib/rules/matrix";
import type { CapacityAct, CapacityState } from "@/lib/rules/words";
import type { Posted } from "./situations";

/** Where each act finds the request. */
const FOUND: Partial<Record<MatrixAct, CapacityState>> = {
  scheduleTraining: "matched",
  recordDelivery: "scheduled",
  recordEvaluation: "delivered",
  closeRequest: "evaluated",
  reopenRequest: "declined",
} satisfies Partial<Record<CapacityAct, CapacityState>>;

/** A training that ended long ago, so that every level can be evaluated. */
export const requestFor = (
  act: MatrixAct | undefined,
  { id, committeeId, authorId }: { id: string; committeeId: string; authorId: string },
): typeof capacityRequests.$inferInsert => ({
  itemId: id,
  committeeId,
  authorId,
  openedOn: "2025-01-01",
  since: "2025-01-01",
  state: (act && FOUND[act]) ?? "approved",
  before: "approved",
  provider: "The institute",
  startsOn: "2025-02-01",
  endsOn: "2025-02-05",
  hours: 30,
  women: 10,
  men: 10,
  owed: "matchRequest",
  owedFrom: "2025-01-01",
  dueOn: "2098-01-01",
});

const days = { startsOn: "2025-02-01", endsOn: "2025-02-05", hours: "30" };
const because = { reason: "Because the matrix says so." };

export const CAPACITY_ACTIONS: Partial<Record<MatrixAct, Posted>> = {
  matchRequest: (_, { id }) => ["capacity#matchRequest", { itemId: id, provider: "The institute" }],
  scheduleTraining: (_, { id }) => ["capacity#scheduleTraining", { itemId: id, ...days, place: "Khujand" }],
  recordDelivery: (_, { id }) => [
    "capacity#recordDelivery",
    { itemId: id, ...days, women: "9", men: "11", note: "As planned." },
  ],
  recordEvaluation: (_, { id }) => [
    "capacity#recordEvaluation",
    { itemId: id, level: "1", asked: "20", answered: "18", mean: "4.2", note: "Well received." },
  ],
  closeRequest: (_, { id }) => ["capacity#closeRequest", { itemId: id, note: "All is told." }],
  declineRequest: (_, { id }) => ["capacity#declineRequest", { itemId: id, ...because }],
  withdrawRequest: (_, { id }) => ["capacity#withdrawRequest", { itemId: id, ...because }],
  reopenRequest: (_, { id }) => ["capacity#reopenRequest", { itemId: id, ...because }],
};
