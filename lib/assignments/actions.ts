"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import * as schema from "./schema";

export const assignReviewer = action({
  act: "assignReviewer",
  schema: schema.AssignReviewer,
  run: perform.assignReviewer,
});
export const extendReview = action({ act: "extendReview", schema: schema.ExtendReview, run: perform.extendReview });
export const reassignReview = action({
  act: "reassignReview",
  schema: schema.ReassignReview,
  run: perform.reassignReview,
});
export const releaseReviewer = action({
  act: "releaseReviewer",
  schema: schema.ReleaseReviewer,
  run: perform.releaseReviewer,
});
