"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { AnswerSilence, ExtendSilence, OpposeSilence, WithdrawObjection } from "./schema";

export const opposeSilence = action({ act: "opposeSilence", schema: OpposeSilence, run: perform.opposeSilence });
export const answerSilence = action({
  act: "answerSilence",
  schema: AnswerSilence,
  run: perform.answerSilence,
  // Of a restricted item there is no page any more: the one that sent it stays, and says what became of it.
  quiet: ({ gone }) => gone,
  says: ({ joins }) => (joins ? "joinObjection" : "answerSilence"),
});
export const withdrawObjection = action({
  act: "withdrawObjection",
  schema: WithdrawObjection,
  run: perform.withdrawObjection,
});
export const extendSilence = action({ act: "extendSilence", schema: ExtendSilence, run: perform.extendSilence });
