"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { AnnounceConsensus, AnswerConsensus } from "./schema";

export const answerConsensus = action({
  act: "answerConsensus",
  schema: AnswerConsensus,
  run: perform.answerConsensus,
});
export const announceConsensus = action({
  act: "announceConsensus",
  schema: AnnounceConsensus,
  run: perform.announceConsensus,
});
