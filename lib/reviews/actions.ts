"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { GiveAdvice, RespondToAssignment } from "./schema";

export const respondToAssignment = action({
  act: "respondToAssignment",
  schema: RespondToAssignment,
  run: perform.respondToAssignment,
});
export const giveAdvice = action({ act: "giveAdvice", schema: GiveAdvice, run: perform.giveAdvice });
