"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import {
  DeclareConflict,
  LiftConflict,
  PinConflict,
  RecordConflict,
  SetConflictAside,
  UnpinConflict,
  WithdrawConflict,
} from "./schema";

export const declareConflict = action({
  act: "declareConflict",
  schema: DeclareConflict,
  run: perform.declareConflict,
});
export const withdrawConflict = action({
  act: "withdrawConflict",
  schema: WithdrawConflict,
  run: perform.withdrawConflict,
});
export const recordConflict = action({ act: "recordConflict", schema: RecordConflict, run: perform.recordConflict });
export const setConflictAside = action({
  act: "setConflictAside",
  schema: SetConflictAside,
  run: perform.setConflictAside,
});
export const liftConflict = action({ act: "liftConflict", schema: LiftConflict, run: perform.liftConflict });
export const pinConflict = action({ act: "pinConflict", schema: PinConflict, run: perform.pinConflict });
export const unpinConflict = action({ act: "unpinConflict", schema: UnpinConflict, run: perform.unpinConflict });
