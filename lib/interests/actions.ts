"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { DeclareInterest, WithdrawInterest } from "./schema";

export const declareInterest = action({
  act: "declareInterest",
  schema: DeclareInterest,
  run: perform.declareInterest,
});
export const withdrawInterest = action({
  act: "withdrawInterest",
  schema: WithdrawInterest,
  run: perform.withdrawInterest,
});
