"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { AnnounceDecision } from "./schema";

export const announceDecision = action({
  act: "announceDecision",
  schema: AnnounceDecision,
  run: perform.announceDecision,
});
