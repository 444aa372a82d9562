"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { AssignReviewer, GiveAdvice, ReleaseReviewer, RespondToAssignment } from "./schema";

export const assignReviewer = action({ act: "assignReviewer", schema: AssignReviewer, run: perform.assignReviewer });
export const releaseReviewer = action({
  act: "releaseReviewer",
  schema: ReleaseReviewer,
  run: perform.releaseReviewer,
});
export const respondToAssignment = action({
  act: "respondToAssignment",
  schema: RespondToAssignment,
  run: perform.respondToAssignment,
});
export const giveAdvice = action({ act: "giveAdvice", schema: GiveAdvice, run: perform.giveAdvice });
