"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { CastBallot } from "./schema";

export const castBallot = action({ act: "castBallot", schema: CastBallot, run: perform.castBallot });
