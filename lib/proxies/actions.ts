"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { EntrustVote, RevokeProxy } from "./schema";

export const entrustVote = action({ act: "entrustVote", schema: EntrustVote, run: perform.entrustVote });
export const revokeProxy = action({ act: "revokeProxy", schema: RevokeProxy, run: perform.revokeProxy });
