"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { CloseRecommendation, ReopenRecommendation, ReportImplementation, RespondToRecommendation } from "./schema";

export const respondToRecommendation = action({
  act: "respondToRecommendation",
  schema: RespondToRecommendation,
  run: perform.respondToRecommendation,
});
export const reportImplementation = action({
  act: "reportImplementation",
  schema: ReportImplementation,
  run: perform.reportImplementation,
});
export const closeRecommendation = action({
  act: "closeRecommendation",
  schema: CloseRecommendation,
  run: perform.closeRecommendation,
});
export const reopenRecommendation = action({
  act: "reopenRecommendation",
  schema: ReopenRecommendation,
  run: perform.reopenRecommendation,
  // What was not closed is insisted on: its rejection no longer counts.
  says: ({ response }) => (response === null ? "insistOnRecommendation" : "reopenRecommendation"),
});
