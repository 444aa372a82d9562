"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { CastBallot, RecordVote } from "./schema";

export const castBallot = action({ act: "castBallot", schema: CastBallot, run: perform.castBallot });
export const recordVote = action({ act: "recordVote", schema: RecordVote, run: perform.recordVote });
