"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { RemoveMilestone, SaveMilestone } from "./schema";

export const saveMilestone = action({ act: "saveMilestone", schema: SaveMilestone, run: perform.saveMilestone });
export const removeMilestone = action({
  act: "removeMilestone",
  schema: RemoveMilestone,
  run: perform.removeMilestone,
});
