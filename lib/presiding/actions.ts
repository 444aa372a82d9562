"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { HandOverChair, TakeChair } from "./schema";

export const handOverChair = action({ act: "handOverChair", schema: HandOverChair, run: perform.handOverChair });
export const takeChair = action({ act: "takeChair", schema: TakeChair, run: perform.takeChair });
