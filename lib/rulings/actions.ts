"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { ConfirmOutcome, ExtendBallot, ReopenBallot, ResumeBallot, SuspendBallot } from "./schema";

export const extendBallot = action({ act: "extendBallot", schema: ExtendBallot, run: perform.extendBallot });
export const suspendBallot = action({ act: "suspendBallot", schema: SuspendBallot, run: perform.suspendBallot });
export const resumeBallot = action({ act: "resumeBallot", schema: ResumeBallot, run: perform.resumeBallot });
export const reopenBallot = action({ act: "reopenBallot", schema: ReopenBallot, run: perform.reopenBallot });
export const confirmOutcome = action({ act: "confirmOutcome", schema: ConfirmOutcome, run: perform.confirmOutcome });
