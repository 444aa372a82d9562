"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import {
  CloseRequest,
  DeclineRequest,
  MatchRequest,
  RecordDelivery,
  RecordEvaluation,
  ReopenRequest,
  ScheduleTraining,
  WithdrawRequest,
} from "./schema";

export const matchRequest = action({ act: "matchRequest", schema: MatchRequest, run: perform.matchRequest });
export const scheduleTraining = action({
  act: "scheduleTraining",
  schema: ScheduleTraining,
  run: perform.scheduleTraining,
});
export const recordDelivery = action({ act: "recordDelivery", schema: RecordDelivery, run: perform.recordDelivery });
export const recordEvaluation = action({
  act: "recordEvaluation",
  schema: RecordEvaluation,
  run: perform.recordEvaluation,
});
export const closeRequest = action({ act: "closeRequest", schema: CloseRequest, run: perform.closeRequest });
export const declineRequest = action({ act: "declineRequest", schema: DeclineRequest, run: perform.declineRequest });
export const withdrawRequest = action({
  act: "withdrawRequest",
  schema: WithdrawRequest,
  run: perform.withdrawRequest,
});
export const reopenRequest = action({ act: "reopenRequest", schema: ReopenRequest, run: perform.reopenRequest });
