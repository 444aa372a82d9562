"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { DeclareAbsence, WithdrawAbsence } from "./schema";

export const declareAbsence = action({ act: "declareAbsence", schema: DeclareAbsence, run: perform.declareAbsence });
export const withdrawAbsence = action({
  act: "withdrawAbsence",
  schema: WithdrawAbsence,
  run: perform.withdrawAbsence,
});
