"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { MoveToWorkflow, SaveWorkflow } from "./schema";

export const saveWorkflow = action({
  act: "saveWorkflow",
  schema: SaveWorkflow,
  fresh: true,
  run: perform.saveWorkflow,
  shows: ({ shown }) => shown,
  then: (_, input) => (input.does === "save" ? paths.admin.workflowVersions(input.committeeId, input.kind) : undefined),
});

export const moveToWorkflow = action({
  act: "moveToWorkflow",
  schema: MoveToWorkflow,
  fresh: true,
  run: perform.moveToWorkflow,
});
